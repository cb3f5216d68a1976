using System.Text;
using ClaimTracker.Cli.Html;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Output;

/// <summary>A folder of pages, one an article, and <c>index.html</c> that lists them.</summary>
internal sealed class HtmlFolderWriter : IReportWriter
{
    private const string Index = "index.html";

    /// <summary>File systems allow about 255 bytes a name; a letter may take four.</summary>
    private const int LongestName = 60;

    private static readonly string[] Suffixes = [".gz", ".html", ".htm", ".mhtml", ".mht", ".txt"];

    private readonly string _folder;
    private readonly ArticlePage _page;
    private readonly IndexPage _index = new();
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { Index };
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folder">The folder; made where it does not exist.</param>
    /// <param name="around">Gives the piece of a table around the cells of a verdict; null where no data was given.</param>
    public HtmlFolderWriter(string folder, Func<IReadOnlyList<EvidenceCell>, TableExcerpt?>? around = null)
    {
        if (File.Exists(folder)) throw new IOException("it is a file; several articles as html need a folder.");
        (_folder, _page) = (Directory.CreateDirectory(folder).FullName, new ArticlePage(around));
    }

    public void Write(Outcome outcome)
    {
        var name = FileName(outcome.Name);
        using var file = new OutputFile(Path.Combine(_folder, name));
        _page.Write(outcome, file.Writer, Index);
        file.Commit();
        _index.Add(outcome, name);
    }

    public void Finish()
    {
        using var file = new OutputFile(Path.Combine(_folder, Index));
        _index.Write(file.Writer);
        file.Commit();
    }

    /// <summary>A name of letters, digits and dashes like the input's own, that no other page has.</summary>
    private string FileName(string input)
    {
        var last = input.AsSpan(input.LastIndexOf('/') + 1);
        foreach (var suffix in Suffixes)
        {
            if (last.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) last = last[..^suffix.Length];
        }

        var plain = new StringBuilder();
        foreach (var c in last)
        {
            if (plain.Length == LongestName) break;
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }

        var stem = plain.ToString().Trim('-');
        if (stem.Length == 0) stem = "article";
        var name = stem + ".html";
        while (!_names.Add(name))
        {
            var number = _numbers[stem] = _numbers.GetValueOrDefault(stem, 1) + 1;
            name = $"{stem}-{number}.html";
        }

        return name;
    }
}
