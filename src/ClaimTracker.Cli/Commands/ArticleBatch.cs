using ClaimTracker.Articles;
using ClaimTracker.Cli.Inputs;
using ClaimTracker.Cli.Output;
using ClaimTracker.ML;

namespace ClaimTracker.Cli.Commands;

/// <summary>The articles that a command line names, read and reported on in their order, with what went wrong told on standard error.</summary>
/// <param name="surroundings">Where it runs.</param>
/// <param name="error">Everything that is not data goes here.</param>
internal sealed class ArticleBatch(Surroundings surroundings, TextWriter error)
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required InputFormat InputFormat { get; init; }

    /// <summary>The check-worthiness model; null for the shipped one.</summary>
    public required string? Model { get; init; }

    public required ArticleSource Known { get; init; }

    public required int Jobs { get; init; }

    public required bool IsQuiet { get; init; }

    /// <summary>Whether a file that gives no address of its own is called by its full path, so that files of one name in two folders are two articles.</summary>
    public bool UsesFullPaths { get; init; }

    /// <summary>Whether warnings about articles are told, because what is written has no room for them.</summary>
    public bool TellsWarnings { get; init; }

    /// <summary>The files, found anew at each call.</summary>
    public IReadOnlyList<InputFile> Find() => InputFinder.Find(Inputs, InputFormat);

    /// <summary>Reads the model. A wrong file is told of before anything is done; the shipped one is read beside the first article.</summary>
    /// <exception cref="ModelFileException">The file is no model.</exception>
    public Task<CheckWorthinessScorer> ReadModel()
    {
        var model = Model is null ? null : CheckWorthinessModel.Load(Model);
        return Task.Run(() => new CheckWorthinessScorer(model), CancellationToken.None);
    }

    /// <summary>Reads all of them.</summary>
    /// <param name="files">What <see cref="Find"/> found.</param>
    /// <param name="scorer">What <see cref="ReadModel"/> read.</param>
    /// <param name="work">What is done to each report, several at once; null for nothing.</param>
    /// <param name="ready">Waited for before the first outcome is told; null for nothing.</param>
    /// <param name="take">Told of every outcome in the order of the inputs.</param>
    /// <param name="isLive">Whether progress may redraw its line.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>True where an input could not be read.</returns>
    public async Task<bool> RunAsync(
        IReadOnlyList<InputFile> files,
        Task<CheckWorthinessScorer> scorer,
        Func<ClaimReport, CancellationToken, Task<ClaimReport>>? work,
        Func<Task>? ready,
        Func<Outcome, Task> take,
        bool isLive,
        CancellationToken cancellationToken)
    {
        var reader = new InputReader(new ClaimExtractor(), scorer, Known, surroundings, UsesFullPaths);
        var progress = new Progress(error, isLive, files.Any(file => file.Format != InputFormat.Auto) ? null : files.Count);
        var undated = new Undated();
        var anyUnread = false;
        await foreach (var outcome in OrderedBatch.RunAsync(reader.ItemsAsync(files, cancellationToken), ReadAsync, Jobs, cancellationToken))
        {
            if (ready is not null) await ready();
            await take(outcome);
            anyUnread |= outcome.IsUnread;
            if (Problem(outcome) is { } problem)
            {
                progress.Clear();
                await error.WriteLineAsync(PlainText.Of("claimtracker: " + problem));
            }

            undated.Add(outcome);
            if (!IsQuiet) progress.Add(outcome);
        }

        if (ready is not null) await ready(); // where there was no article at all, nothing has asked yet
        if (IsQuiet) return anyUnread;
        progress.Clear();
        if (undated.Line is { } line) await error.WriteLineAsync(PlainText.Of("claimtracker: " + line));
        progress.Summarize();
        return anyUnread;

        async Task<Outcome> ReadAsync(InputItem item, CancellationToken stop)
        {
            var outcome = await reader.ReadAsync(item, stop);
            return work is null || outcome.IsUnread ? outcome : outcome with { Report = await work(outcome.Report, stop) };
        }
    }

    /// <summary>One line about an article: why it was not read, else its warnings where nothing else tells them; null where there is nothing to tell.</summary>
    private string? Problem(Outcome outcome)
    {
        if (outcome.Report.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } reason)
            return reason.Message.Contains($"'{outcome.Name}'", StringComparison.Ordinal) ? reason.Message : $"{outcome.Name}: {reason.Message}";
        string[] warnings = !TellsWarnings || IsQuiet ? [] : [.. outcome.OfArticle.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Message).Distinct()];
        return warnings.Length == 0 ? null : $"{outcome.Name}: warning: {string.Join(" ", warnings)}";
    }
}
