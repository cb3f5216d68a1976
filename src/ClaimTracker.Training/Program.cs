using ClaimTracker.Language.Syntax;
using ClaimTracker.Training;

// dotnet run --project src/ClaimTracker.Training -c Release -- syntax [treebanks] [resources] [epochs] [embedding] [layers] [hidden] [vectors] [words]
// dotnet run --project src/ClaimTracker.Training -c Release -- score [treebanks] [resources]
// dotnet run --project src/ClaimTracker.Training -c Release -- segmentation [treebanks] [file for the errors] [sets]
// dotnet run --project src/ClaimTracker.Training -c Release -- worthiness [sentences] [resources] [penalty]
// dotnet run --project src/ClaimTracker.Training -c Release -- worthiness-score [sentences] [resources]
// dotnet run --project src/ClaimTracker.Training -c Release -- names [treebanks] [file for the errors] [sets]
// dotnet run --project src/ClaimTracker.Training -c Release -- parse < text
var command = args.ElementAtOrDefault(0);
var folder = args.ElementAtOrDefault(1) ?? "../shared/data/treebanks";
var resources = args.ElementAtOrDefault(2) ?? "src/ClaimTracker/Resources";
string[] sets = ["ewt-dev", "gum-dev", "ewt-test", "gum-test"];
var log = Console.Out;
switch (command)
{
    case "syntax":
    {
        var score = new ModelScore(folder, sets, log);
        var sentences = Treebank.ReadTraining(folder);
        log.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Tokens.Length)} tokens");
        var vectors = args.Length > 7 ? WordVectors.Read(args[7], int.Parse(args.ElementAtOrDefault(8) ?? "60000")) : WordVectors.None;
        log.WriteLine($"{vectors.Count} words with a vector, {sentences.Sum(s => s.Tokens.Count(t => !vectors.Find(WordFeatures.VectorOf(WordFacets.Of(t).Word)).IsEmpty)) * 100.0 / sentences.Sum(s => s.Tokens.Length):F1} % of the tokens");
        var model = SyntaxTraining.Train(sentences, vectors, Sizes(args), int.Parse(args.ElementAtOrDefault(3) ?? "21"), log, bytes => score.Print(bytes, false));
        File.WriteAllBytes(Path.Combine(resources, "syntax.model"), model);
        score.Print(model, true);
        return 0;
    }

    case "score":
        new ModelScore(folder, sets, log).Print(File.ReadAllBytes(Path.Combine(resources, "syntax.model")), true);
        return 0;

    case "segmentation":
        using (var errors = args.Length > 2 ? File.CreateText(args[2]) : null)
            foreach (var set in args.Length > 3 ? args[3..] : sets)
                SegmentationScore.Print(set, Treebank.Read(folder, set), log, errors);
        return 0;

    case "worthiness" or "worthiness-score":
    {
        var sentences = args.ElementAtOrDefault(1) ?? "../shared/data/checkworthiness";
        var file = Path.Combine(args.ElementAtOrDefault(2) ?? "src/ClaimTracker.ML/Resources", "check-worthiness.model");
        float? penalty = args.Length > 3 ? float.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : null;
        if (command == "worthiness") WorthinessTraining.Train(sentences, penalty, log).Save(file);
        WorthinessScore.Print(File.ReadAllBytes(file), sentences, log);
        return 0;
    }

    case "names":
        using (var errors = args.Length > 2 ? File.CreateText(args[2]) : null)
            foreach (var set in args.Length > 3 ? args[3..] : ["gum-train", "gum-dev", "gum-test"])
                NameScore.Print(set, Part(set), log, errors);
        return 0;

    case "parse":
        while (Console.ReadLine() is { } line)
            if (line.Length > 0)
                PrintedTree.Print(line, log);
        return 0;

    default:
        Console.Error.WriteLine("usage: syntax [treebanks] [resources] [epochs] [embedding] [layers] [hidden] [vectors] [words]; score [treebanks] [resources]; segmentation|names [treebanks] [file for the errors] [sets]; worthiness [sentences] [resources] [penalty]; worthiness-score [sentences] [resources]; parse < text");
        return 1;
}

// "gum-train/voyage": the documents of one genre.
List<GoldSentence> Part(string set)
{
    var parts = set.Split('/');
    return Treebank.Read(folder, parts[0]).FindAll(s => parts.Length < 2 || s.Document.StartsWith("GUM_" + parts[1] + "_", StringComparison.Ordinal));
}

static SyntaxSizes Sizes(string[] args) => new(int.Parse(args.ElementAtOrDefault(4) ?? "96"), [.. (args.ElementAtOrDefault(5) ?? "112,112").Split(',').Select(int.Parse)], int.Parse(args.ElementAtOrDefault(6) ?? "112"));
