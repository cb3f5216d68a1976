using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClaimTracker.ML.Learning;

namespace ClaimTracker.Training;

/// <summary>Reads the check-worthiness sentences.</summary>
internal static class WorthinessData
{
    /// <summary>How often each of the sentences counts that experts labelled; the others have their labels from a crowd.</summary>
    private const int ExpertWeight = 3;

    /// <summary>What is learned from, in the order in which it was spoken: the training sentences, and those that ClaimBuster's authors had labelled by experts.</summary>
    public static IReadOnlyList<LabelledSentence> Training(string folder) =>
        [.. Rows(folder, "train").Concat(Enumerable.Repeat(Rows(folder, "dev"), ExpertWeight).SelectMany(rows => rows)).OrderBy(row => row.Id).Select(row => row.Sentence)];

    /// <summary>A set in the order in which it was spoken.</summary>
    public static IReadOnlyList<LabelledSentence> Read(string folder, string set) => [.. Rows(folder, set).OrderBy(row => row.Id).Select(row => row.Sentence)];

    private static List<(int Id, LabelledSentence Sentence)> Rows(string folder, string set)
    {
        var path = Path.Combine(folder, $"ct24_{set}.tsv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var rows = new LabelRows(reader);
        rows.Next();
        var (id, text, label) = (rows.Cells.IndexOf("Sentence_id"), rows.Cells.IndexOf("Text"), rows.Cells.IndexOf("class_label"));
        var sentences = new List<(int Id, LabelledSentence Sentence)>();
        while (rows.Next()) sentences.Add((int.Parse(rows.Cells[id], CultureInfo.InvariantCulture), new LabelledSentence(rows.Cells[text], rows.Cells[label] == "Yes")));
        return sentences;
    }
}
