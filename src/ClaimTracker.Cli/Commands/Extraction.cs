using ClaimTracker.Cli.Inputs;
using ClaimTracker.Cli.Output;
using ClaimTracker.ML;

namespace ClaimTracker.Cli.Commands;

/// <summary>One run of <c>claimtracker extract</c>: inputs through the library to the output.</summary>
/// <param name="surroundings">Where it runs.</param>
/// <param name="standardOutput">Data goes here unless a file is named.</param>
/// <param name="error">Everything that is not data goes here.</param>
internal sealed class Extraction(Surroundings surroundings, TextWriter standardOutput, TextWriter error)
{
    /// <summary>What is read.</summary>
    public required ArticleBatch Articles { get; init; }

    public required string Format { get; init; }

    /// <summary>The file or folder to write; null for standard output.</summary>
    public required string? Destination { get; init; }

    public required Selection Selection { get; init; }

    /// <summary>How many claims of each article to show, the best first; null for all.</summary>
    public required int? Top { get; init; }

    public required bool UseColor { get; init; }

    /// <summary>What is done to each report before it is written; null for nothing.</summary>
    public Verification? Verification { get; init; }

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var files = Articles.Find();
        var isMany = files.Count > 1 || files.Any(file => file.Format != InputFormat.Auto);
        if (Format == "html" && isMany && Destination is null)
        {
            await error.WriteLineAsync("claimtracker: Several articles as html need a folder: -o FOLDER.");
            return ExitCodes.Usage;
        }

        var isFolder = Format == "html" && Destination is not null && (isMany || Directory.Exists(Destination));
        if (Destination is not null && ReasonAgainst(files, isFolder) is { } reason)
        {
            await error.WriteLineAsync(PlainText.Of("claimtracker: " + reason));
            return ExitCodes.Usage;
        }

        Task<CheckWorthinessScorer> scorer;
        try
        {
            scorer = Articles.ReadModel();
        }
        catch (ModelFileException exception)
        {
            await error.WriteLineAsync($"claimtracker: {exception.Message}");
            return ExitCodes.Usage;
        }

        try
        {
            using var file = Destination is null || isFolder ? null : new OutputFile(Destination);
            var writer = Writer(file?.Writer ?? standardOutput, isMany, isFolder ? Destination : null);
            var anyUnread = await WriteAllAsync(files, scorer, writer, cancellationToken);
            writer.Finish();
            file?.Commit();
            return anyUnread ? ExitCodes.SomeUnread : ExitCodes.Ran;
        }
        catch (NoDatasetException exception)
        {
            await error.WriteLineAsync("claimtracker: " + exception.Message);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("claimtracker: Cancelled." + (Destination is null ? "" : isFolder ? $" '{Destination}' is not complete." : $" '{Destination}' was not written."));
            return ExitCodes.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(PlainText.Of($"claimtracker: {(Destination is null ? "The output" : $"'{Destination}'")} cannot be written: {FileProblem.OfWriting(exception)}"));
            return ExitCodes.Usage;
        }
    }

    private string? ReasonAgainst(IReadOnlyList<InputFile> files, bool isFolder)
    {
        var read = new ReadFiles([.. files.Where(file => file.Problem is null).Select(file => file.Path).OfType<string>(), .. Articles.Model is { } model ? [model] : Array.Empty<string>(), .. Verification?.Reads ?? []]);
        return isFolder ? read.ReasonAgainstPages(Destination!) : read.ReasonAgainstFile(Destination!);
    }

    private Task<bool> WriteAllAsync(IReadOnlyList<InputFile> files, Task<CheckWorthinessScorer> scorer, IReportWriter writer, CancellationToken cancellationToken)
    {
        // A line that is redrawn would run into tables on the same screen.
        var isLive = surroundings.CanRedraw && (Destination is not null || !surroundings.OutputIsTerminal);
        return Articles.RunAsync(files, scorer, Verification?.Verify, Verification?.Ready, WriteAsync, isLive, cancellationToken);

        Task WriteAsync(Outcome outcome)
        {
            writer.Write(outcome);
            return Task.CompletedTask;
        }
    }

    private IReportWriter Writer(TextWriter output, bool isMany, string? folder) => Verification?.Explained is { } claim ? new ExplainWriter(output, claim) : Format switch
    {
        "table" => Tables(new TableSheet(output, surroundings.Width, surroundings.OutputIsTerminal && Destination is null, UseColor)),
        "json" => new JsonWriter(output, isMany),
        "csv" => new CsvWriter(output, Selection, Top, hasVerdicts: Verification is not null),
        "html" when folder is not null => new HtmlFolderWriter(folder, Verification?.Around),
        "html" => new HtmlWriter(output, Verification?.Around),
        _ => new NdjsonWriter(output),
    };

    private IReportWriter Tables(TableSheet sheet) => Verification is null ? new TableWriter(sheet, Selection, Top)
        : new VerdictTableWriter(sheet, Selection, Top, Verification.ShowsAll ? new TableWriter(sheet, Selection, null) : null);
}
