using System.IO.Compression;
using System.Text;

namespace ClaimTracker.ML.Learning;

/// <summary>Reads labelled sentences from CSV or TSV with a header: one column of sentences, one of labels, any others.</summary>
/// <remarks>
/// The sentences' column is called <c>text</c>, <c>sentence</c> or <c>claim</c>, the labels' <c>label</c>, <c>class_label</c>, <c>check_worthy</c> or
/// <c>checkWorthy</c>, in any case. Labels are yes/no, true/false, 1/0. UTF-8; RFC 4180 quoting; tabs separate where the header has one;
/// a name ending in <c>.gz</c> is unpacked.
/// </remarks>
public static class LabelFile
{
    private static readonly string[] TextColumns = ["text", "sentence", "claim"];
    private static readonly string[] LabelColumns = ["label", "class_label", "check_worthy", "checkworthy"];

    /// <summary>The sentences of a file in its order; rows without a sentence are skipped.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="TrainingException">The file cannot be opened, lacks a column, or has a label of another kind.</exception>
    public static IReadOnlyList<LabelledSentence> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using Stream file = File.OpenRead(path);
            using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
            return Read(reader, $"'{path}'");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new TrainingException($"The labels '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The sentences of a text in its order; rows without a sentence are skipped.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="TrainingException">It lacks a column or has a label of another kind.</exception>
    public static IReadOnlyList<LabelledSentence> Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = new LabelRows(reader);
        if (!rows.Next()) throw new TrainingException($"{name} is empty. It needs a header with a column 'text' and a column 'label'.");
        var (text, label) = (Column(rows.Cells, TextColumns, name), Column(rows.Cells, LabelColumns, name));
        var sentences = new List<LabelledSentence>();
        while (rows.Next())
        {
            if (rows.UnclosedLine is { } open) throw new TrainingException($"{name}, line {open}: a quotation mark is opened and never closed.");
            if (rows.Cells.Count == 1 && rows.Cells[0].Length == 0) continue;
            if (rows.Cells.Count <= Math.Max(text, label)) throw new TrainingException($"{name}, line {rows.Line}: the row has {rows.Cells.Count} columns, fewer than the header.");
            var sentence = rows.Cells[text].Trim();
            if (sentence.Length > 0) sentences.Add(new LabelledSentence(sentence, IsYes(rows.Cells[label], name, rows.Line)));
        }

        return sentences;
    }

    private static int Column(List<string> header, string[] wanted, string name)
    {
        for (var i = 0; i < header.Count; i++)
            if (wanted.Contains(header[i].Trim().ToLowerInvariant()))
                return i;
        throw new TrainingException($"{name} has no column '{wanted[0]}' (or {string.Join(", ", wanted[1..].Select(other => $"'{other}'"))}); its columns are: {string.Join(", ", header)}.");
    }

    private static bool IsYes(string label, string name, int line) => label.Trim().ToLowerInvariant() switch
    {
        "yes" or "y" or "true" or "1" => true,
        "no" or "n" or "false" or "0" => false,
        _ => throw new TrainingException($"{name}, line {line}: the label '{label}' is neither yes nor no (true/false, 1/0)."),
    };
}
