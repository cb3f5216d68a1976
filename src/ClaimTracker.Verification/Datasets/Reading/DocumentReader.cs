using ClaimTracker.Articles;
using ClaimTracker.Verification.Datasets.Files;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Reads transcripts and releases: HTML pages, saved pages, plain text.</summary>
internal static class DocumentReader
{
    /// <summary>A line with more words than this between its separators is prose.</summary>
    private const int MostWordsOfCell = 8;

    private static readonly ArticleReader Reader = new();

    public static SourceDocument Read(DataFile file, FileFacts facts)
    {
        if (facts.HasNul) throw new DatasetException(DatasetCodes.WrongFormat, "it is no text");
        var content = File.ReadAllBytes(file.Path);
        if (file.Extension == ".txt")
        {
            var text = facts.Encoding.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            if (string.IsNullOrWhiteSpace(text)) throw new DatasetException(DatasetCodes.NoTable, "it is empty");
            return new SourceDocument { Name = file.Name, Path = file.Path, Sha256 = facts.Sha256, Text = text };
        }

        var article = Reader.Read(content);
        if (string.IsNullOrWhiteSpace(article.Text)) throw new DatasetException(DatasetCodes.NoTable, "no text was found in it");
        return new SourceDocument { Name = file.Name, Path = file.Path, Sha256 = facts.Sha256, Title = article.Title, Text = article.Text };
    }

    /// <summary>True for a text file that is prose, not a table: no separator stands equally often in its lines, or what it parts is long.</summary>
    public static bool IsProse(string path, FileFacts facts)
    {
        using var reader = new StreamReader(path, facts.Encoding);
        var lines = new List<string>();
        while (lines.Count < 40 && reader.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line)) lines.Add(line.Length > 4000 ? line[..4000] : line);
        if (lines.Count == 0) return false;
        foreach (var mark in "\t;|,")
        {
            var counts = lines.Select(line => line.Count(c => c == mark)).ToList();
            var usual = counts.GroupBy(count => count).OrderByDescending(group => group.Count()).First();
            if (usual.Key == 0 || usual.Count() < lines.Count * 0.8 || lines.Count < 2) continue;
            if (lines.All(line => line.Split(mark).All(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfCell))) return false;
        }

        return true;
    }
}
