using System.CommandLine;
using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Cli.Inputs;
using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>claimtracker article</c>: what was taken for the article of a page, and with <c>--explain</c> why.</summary>
internal static class ArticleCommand
{
    public const string Name = "article";

    /// <summary>What the help says after the list of options.</summary>
    public const string Notes =
        """
        With --explain:
          Every value of the metadata is followed by the place of the page that it comes from. Then come
          all stretches of the page's text in the page's order: + for what is part of the article, - for
          what was left out; what it is; where it stands in the page's source, in UTF-16 units; and why.

        Examples:
          claimtracker article saved.html
          claimtracker article saved.mhtml --explain

        Exit codes:
          as for 'extract'.

        """;

    private const int WidestKind = 10, WidestPlace = 15;

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command(Name, "Shows what was taken for the article of a saved page.");
        var page = new Argument<string>("page") { Description = "A file, or - for standard input." };
        var explain = new Option<bool>("--explain") { Description = "Tell for every stretch of the page why it was kept or left out." };
        var url = new Option<string>("--url") { Description = "Where the page came from; relative links are resolved against it.", HelpName = "url" };
        command.Add(page);
        command.Add(explain);
        command.Add(url);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error, path) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetValue(page)!);
            if (Directory.Exists(path))
            {
                await error.WriteLineAsync(PlainText.Of($"claimtracker: '{path}' is a folder; 'article' shows one file."));
                return ExitCodes.SomeUnread;
            }

            PageExplanation explained;
            try
            {
                var reader = new ArticleReader();
                await using var stream = path == "-" ? surroundings.Input() : File.OpenRead(path);
                var content = await LimitedBytes.ReadAsync(stream, reader.Options.MaxBytes, cancellationToken);
                explained = reader.Explain(content, new ArticleSource { Id = path, Url = parsed.GetValue(url) }, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                await error.WriteLineAsync(PlainText.Of($"claimtracker: '{path}' could not be read: {FileProblem.OfReading(exception)}"));
                return ExitCodes.SomeUnread;
            }

            if (parsed.GetValue(explain)) Explain(output, explained, surroundings.Width);
            else Show(output, explained.Article);
            return explained.Article.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? ExitCodes.SomeUnread : ExitCodes.Ran;
        });
        return command;
    }

    private static void Show(TextWriter output, Article article)
    {
        foreach (var (field, value) in Metadata(article)) output.WriteLine($"{field,-13}{PlainText.Of(value)}");
        foreach (var diagnostic in article.Diagnostics) output.WriteLine(PlainText.Of(diagnostic.ToString()));
        foreach (var block in article.Blocks) output.WriteLine($"\n{(block.Kind == BlockKind.Paragraph ? "" : $"[{EnumText.Of(block.Kind)}] ")}{PlainText.Of(block.Span.Slice(article.Text))}");
    }

    private static void Explain(TextWriter output, PageExplanation explained, int width)
    {
        var article = explained.Article;
        foreach (var (field, value) in Metadata(article))
            output.WriteLine($"{field,-13}{PlainText.Of(value)}{(article.Origins.FirstOrDefault(origin => origin.Field == field) is { } found ? $"  ({PlainText.Of(found.Origin)})" : "")}");
        foreach (var diagnostic in article.Diagnostics) output.WriteLine(PlainText.Of(diagnostic.ToString()));
        output.WriteLine();
        foreach (var block in explained.Blocks)
        {
            var place = block.Source is { } span ? string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}") : "";
            var line = PlainText.Of($"{(block.IsKept ? '+' : '-')} {(block.Kind == BlockKind.None ? "" : EnumText.Of(block.Kind)).PadRight(WidestKind)} {place.PadRight(WidestPlace)} {block.Reason}: {block.Text}");
            output.WriteLine(PlainText.Cut(line, width));
        }
    }

    private static IEnumerable<(string Field, string Value)> Metadata(Article article)
    {
        (string, string?)[] rows =
        [
            ("title", article.Title), ("authors", article.Authors.Count == 0 ? null : string.Join("; ", article.Authors)), ("outlet", article.Outlet), ("agency", article.Agency),
            ("section", article.Section), ("published", article.Published?.ToString()), ("modified", article.Modified?.ToString()), ("language", article.Language),
            ("url", article.Url), ("canonicalUrl", article.CanonicalUrl),
            ("encoding", article.Encoding is { } encoding ? $"{encoding.Name} ({EnumText.Of(encoding.Rule)})" : null), ("truncated", article.IsTruncated ? "yes" : null),
        ];
        return rows.Where(row => row.Item2 is not null).Select(row => (row.Item1, row.Item2!));
    }
}
