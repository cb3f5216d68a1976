using ClaimTracker.ML.Learning;

namespace ClaimTracker.ML.Tests;

/// <summary>The sample articles and the decisions about their sentences.</summary>
internal static class Samples
{
    private static readonly ClaimExtractor Extractor = new();

    public static string Root { get; } = FindRoot();

    /// <summary>Every sentence of the sample articles, with a person's decision.</summary>
    public static IReadOnlyList<LabelledSentence> Labels { get; } = LabelFile.Read(Path.Combine(AppContext.BaseDirectory, "Labels", "samples.tsv"));

    /// <summary>The reports of the sample articles.</summary>
    public static IReadOnlyList<ClaimReport> Reports { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "samples", "articles"), "*.*").Order(StringComparer.Ordinal).Select(path => Extractor.Extract(Extractor.Articles.Read(File.ReadAllBytes(path))))];

    public static ClaimReport Of(string text) => Extractor.Extract(Extractor.Articles.ReadText(text));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds ClaimTracker.sln.");
    }
}
