using System.Diagnostics;
using ClaimTracker.Language;
using ClaimTracker.Training;

// dotnet run --project src/ClaimTracker.Training -c Release -- tagger [treebanks] [resources] [epochs]
var folder = args.ElementAtOrDefault(1) ?? "../shared/data/treebanks";
var resources = args.ElementAtOrDefault(2) ?? "src/ClaimTracker/Resources";
var epochs = int.Parse(args.ElementAtOrDefault(3) ?? "8");
var log = Console.Out;
if (args.ElementAtOrDefault(0) is not "tagger")
{
    Console.Error.WriteLine("usage: tagger [treebanks] [resources] [epochs]");
    return 1;
}

var sentences = Treebank.ReadTraining(folder);
log.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Tokens.Length)} tokens");
string[] sets = ["ewt-dev", "gum-dev", "ewt-test", "gum-test"];
var gold = sets.Select(set => Treebank.Read(folder, set)).ToArray();
void Score(byte[] bytes, int first, int last)
{
    var clock = Stopwatch.StartNew();
    var tagger = new Tagger(SparseModel.Load(new MemoryStream(bytes)));
    log.WriteLine($"model {bytes.Length / 1024} KB, loads in {clock.ElapsedMilliseconds} ms");
    for (var i = first; i < last; i++) TaggerScore.Print(sets[i], tagger, gold[i], log);
}

var model = TaggerTraining.Train(sentences, epochs, log, bytes => Score(bytes, 0, 2));
Score(model, 0, 4);
File.WriteAllBytes(Path.Combine(resources, "tagger.model"), model);
return 0;
