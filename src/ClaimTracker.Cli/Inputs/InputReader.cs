using System.Runtime.CompilerServices;
using ClaimTracker.Articles;
using ClaimTracker.Json;
using ClaimTracker.ML;

namespace ClaimTracker.Cli.Inputs;

/// <summary>Cuts files into documents, and reads a document into its report.</summary>
/// <param name="extractor">What reads and reports.</param>
/// <param name="scorer">What says how much each claim deserves a checker's time; loaded while the first article is read.</param>
/// <param name="known">What the command line says of every document.</param>
/// <param name="surroundings">Where standard input comes from.</param>
/// <param name="usesFullPaths">Whether a file's report is called by its full path rather than as the user calls it.</param>
internal sealed class InputReader(ClaimExtractor extractor, Task<CheckWorthinessScorer> scorer, ArticleSource known, Surroundings surroundings, bool usesFullPaths = false)
{
    /// <summary>A JSON string may write every character as six.</summary>
    private const int EscapeFactor = 6;

    /// <summary>The documents of all files in order; lines are read as they arrive.</summary>
    public async IAsyncEnumerable<InputItem> ItemsAsync(IEnumerable<InputFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (file.Problem is not null || file.Format == InputFormat.Auto)
            {
                yield return new InputItem(file.Name, file, Problem: file.Problem);
                continue;
            }

            var number = 0;
            if (file.Format == InputFormat.Warc)
            {
                foreach (var item in Pages(file)) yield return item;
                continue;
            }

            await using var lines = LinesAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                InputItem item;
                try
                {
                    if (!await lines.MoveNextAsync()) break;
                    item = new InputItem($"{file.Name}:{++number}", file, lines.Current);
                }
                catch (Exception exception) when (IsReadError(exception))
                {
                    item = new InputItem($"{file.Name}:{++number}", file, Problem: FileProblem.OfReading(exception));
                }

                if (item.Problem is not null || !string.IsNullOrWhiteSpace(item.Line)) yield return item;
                if (item.Problem is not null) break;
            }
        }
    }

    /// <summary>Reads one document and reports on it; whatever is wrong with it becomes its outcome.</summary>
    public async Task<Outcome> ReadAsync(InputItem item, CancellationToken cancellationToken)
    {
        try
        {
            if (item.Problem is { } problem) return Outcome.Unread(item.Name, DiagnosticCodes.UnreadableFile, problem);
            if (item.Page is { } page) return new Outcome(item.Name, await ReportAsync(Read(item.Name, page, cancellationToken), cancellationToken));
            if (item.Line is not { } line)
                return new Outcome(item.Name, await ReportAsync(await ReadFileAsync(item.File, cancellationToken), cancellationToken));
            if (!DocumentJson.TryRead(line, out var document, out var error))
                return Outcome.Unread(item.Name, DiagnosticCodes.BadDocument, error!);
            var source = Completed(document!.Source);
            var article = document.Html is { } html
                ? extractor.Articles.ReadHtml(html, source, cancellationToken)
                : extractor.Articles.ReadText(document.Text!, source);
            var report = await ReportAsync(article, cancellationToken);
            return new Outcome(source.Id ?? item.Name, report.WithDiagnostics(document.Diagnostics));
        }
        catch (Exception exception) when (IsReadError(exception))
        {
            return Outcome.Unread(item.Name, DiagnosticCodes.UnreadableFile, $"'{item.Name}' could not be read: {FileProblem.OfReading(exception)}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A bug in the library must not cost the rest of the batch.
            return Outcome.Unread(item.Name, DiagnosticCodes.InternalError,
                $"An error in claimtracker itself: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private async Task<ClaimReport> ReportAsync(Article article, CancellationToken cancellationToken)
    {
        var report = extractor.Extract(article, cancellationToken);
        return (await scorer).Score(report);
    }

    /// <summary>The pages of a web archive, each read from the file when the batch has room for it.</summary>
    private IEnumerable<InputItem> Pages(InputFile file)
    {
        Stream stream;
        string? closed = null;
        try
        {
            stream = Open(file);
        }
        catch (Exception exception) when (IsReadError(exception))
        {
            (stream, closed) = (Stream.Null, FileProblem.OfReading(exception));
        }

        using (stream)
        {
            var number = 0;
            if (closed is not null) yield return new InputItem(file.Name, file, Problem: closed);
            foreach (var page in new WarcReader(extractor.Articles.Options.MaxBytes).Read(stream))
                yield return new InputItem($"{file.Name}:{++number}", file, Problem: page.Problem, Page: page.Problem is null ? page : null);
            if (number == 0 && closed is null) yield return new InputItem(file.Name, file, Problem: $"The web archive '{file.Name}' holds no page.");
        }
    }

    private Article Read(string name, WarcPage page, CancellationToken cancellationToken) =>
        extractor.Articles.Read(page.Content, known with { Id = name, Url = page.Url ?? known.Url, Charset = page.Charset }, cancellationToken);

    private async Task<Article> ReadFileAsync(InputFile file, CancellationToken cancellationToken)
    {
        await using var stream = Open(file);
        var content = await LimitedBytes.ReadAsync(stream, extractor.Articles.Options.MaxBytes, cancellationToken);
        return extractor.Articles.Read(content, known with { Id = file.Path is null ? null : usesFullPaths ? Path.GetFullPath(file.Path) : file.Name }, cancellationToken);
    }

    private async IAsyncEnumerable<string> LinesAsync(InputFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = Open(file);
        await foreach (var line in PackedLines.ReadAsync(stream, (long)extractor.Articles.Options.MaxBytes * EscapeFactor, cancellationToken)) yield return line;
    }

    private Stream Open(InputFile file) => file.Path is { } path
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan)
        : surroundings.Input();

    /// <summary>What the line says wins over what the command line says of all.</summary>
    private ArticleSource Completed(ArticleSource source) => source with
    {
        Url = source.Url ?? known.Url,
        Published = source.Published ?? known.Published,
    };

    private static bool IsReadError(Exception exception) => exception is IOException or UnauthorizedAccessException or InvalidDataException;
}
