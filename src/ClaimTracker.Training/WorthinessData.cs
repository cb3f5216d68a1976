using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClaimTracker.ML.Learning;

namespace ClaimTracker.Training;

/// <summary>Reads the check-worthiness sentences.</summary>
internal static class WorthinessData
{
    /// <summary>A set in the order in which it was spoken.</summary>
    public static IReadOnlyList<LabelledSentence> Read(string folder, string set)
    {
        var path = Path.Combine(folder, $"ct24_{set}.tsv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var rows = new LabelRows(reader);
        rows.Next();
        var (id, text, label) = (rows.Cells.IndexOf("Sentence_id"), rows.Cells.IndexOf("Text"), rows.Cells.IndexOf("class_label"));
        var sentences = new List<(int Id, LabelledSentence Sentence)>();
        while (rows.Next()) sentences.Add((int.Parse(rows.Cells[id], CultureInfo.InvariantCulture), new LabelledSentence(rows.Cells[text], rows.Cells[label] == "Yes")));
        return [.. sentences.OrderBy(pair => pair.Id).Select(pair => pair.Sentence)];
    }
}
