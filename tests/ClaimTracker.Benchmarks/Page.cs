using System.Globalization;
using System.Text;

namespace ClaimTracker.Benchmarks;

/// <summary>One input of the benchmarks: a saved article from samples/articles, or a long page made up on the spot.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Path">The file; null for the generated page.</param>
public sealed record Page(string Name, string? Path) : IInput
{
    /// <summary>About one megabyte: as long as a page gets that people still read.</summary>
    private const int LongParagraphs = 4000;

    public static IEnumerable<Page> All()
    {
        foreach (var path in Directory.EnumerateFiles(Samples(), "*.html").Order(StringComparer.Ordinal)) yield return new Page(System.IO.Path.GetFileNameWithoutExtension(path), path);
        yield return new Page("generated-long", null);
    }

    public string Html() => Path is null ? Generated() : File.ReadAllText(Path);

    /// <summary>The size that throughput is reckoned with, in bytes.</summary>
    public long Bytes => Path is null ? Encoding.UTF8.GetByteCount(Generated()) : new FileInfo(Path).Length;

    public override string ToString() => Name;

    private static string Generated()
    {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>Ferries</title></head><body><article><h1>Ferries</h1>\n");
        for (var n = 1; n <= LongParagraphs; n++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>The ferry on line {n} carried more than {n * 137:#,0} people in {1990 + (n % 30)}, up {n % 90 + 1} percent from a year earlier, ");
            html.Append("according to <a href=\"https://port.example/report\">the annual report of the port</a>. “We were full every morning,” said Ida Holm, who runs the ticket office.</p>\n");
        }

        return html.Append("</article></body></html>").ToString();
    }

    private static string Samples()
    {
        // The benchmarks run from a folder of their own, some way below the repository.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = System.IO.Path.Combine(folder.FullName, "samples", "articles");
            if (Directory.Exists(samples)) return samples;
        }

        throw new DirectoryNotFoundException($"There is no samples/articles above '{AppContext.BaseDirectory}'.");
    }
}
