using ClaimTracker.Cli.Output;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Commands;

/// <summary>The datasets of a command line, opened while the first article is read.</summary>
internal sealed class OpeningDatasets : IAsyncDisposable
{
    private readonly TextWriter _error;
    private bool _isReported;

    public OpeningDatasets(IReadOnlyList<string> paths, TextWriter error, CancellationToken cancellationToken)
    {
        _error = error;
        Catalog = Task.Run(() => DatasetCatalog.OpenAsync(paths, null, cancellationToken), cancellationToken);
    }

    /// <summary>The datasets, once they are open.</summary>
    public Task<DatasetCatalog> Catalog { get; }

    /// <summary>Waits for them and tells what could not be read, once.</summary>
    public async Task ReportAsync()
    {
        var catalog = await Catalog;
        if (_isReported) return;
        _isReported = true;
        foreach (var problem in catalog.Diagnostics.Where(problem => problem.Severity != DiagnosticSeverity.Info)) await _error.WriteLineAsync(PlainText.Of($"claimtracker: {problem.Message}"));
    }

    public async ValueTask DisposeAsync()
    {
        await ((Task)Catalog).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Catalog.IsCompletedSuccessfully) await Catalog.Result.DisposeAsync();
    }
}
