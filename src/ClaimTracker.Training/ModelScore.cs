using System.Diagnostics;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>Prints how good, how big and how fast the models are.</summary>
internal sealed class ModelScore(string folder, string[] sets, TextWriter log)
{
    private readonly List<GoldSentence>[] _gold = [.. sets.Select(set => Treebank.Read(folder, set))];

    /// <param name="bytes">A model's file.</param>
    /// <param name="all">The test sets and the speed too; else the development sets alone.</param>
    public void Print(byte[] bytes, bool all)
    {
        var clock = Stopwatch.StartNew();
        var model = SyntaxModel.Load(new MemoryStream(bytes));
        log.WriteLine($"{bytes.Length / 1024} KB, loads in {clock.ElapsedMilliseconds} ms");
        var (tagger, parser) = (new Tagger(model), new Parser(model));
        for (var i = 0; i < sets.Length; i++)
        {
            if (!all && !sets[i].EndsWith("-dev", StringComparison.Ordinal)) continue;
            TaggerScore.Print(sets[i], tagger, _gold[i], log);
            ParserScore.Print(sets[i], tagger, parser, _gold[i], log);
        }

        for (var i = 0; all && i < sets.Length; i++)
        {
            if (!sets[i].EndsWith("-dev", StringComparison.Ordinal)) continue;
            log.WriteLine($"speed on {sets[i]}, {_gold[i].Average(s => s.Tokens.Length):F0} tokens a sentence:");
            Speed.Print(tagger, parser, _gold[i], log);
        }
    }
}
