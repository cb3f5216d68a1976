using ClaimTracker.Cli.Output;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Commands;

/// <summary>The datasets of a command line, opened while the first article is read.</summary>
internal sealed class OpeningDatasets : IAsyncDisposable
{
    private readonly IReadOnlyList<string> _paths;
    private readonly TextWriter _error;
    private readonly CancellationToken _cancellation;
    private bool _isReported;

    public OpeningDatasets(IReadOnlyList<string> paths, TextWriter error, CancellationToken cancellationToken)
    {
        (_paths, _error, _cancellation) = (paths, error, cancellationToken);
        Catalog = Task.Run(() => DatasetCatalog.OpenAsync(paths, null, cancellationToken), cancellationToken);
    }

    /// <summary>The datasets, once they are open.</summary>
    public Task<DatasetCatalog> Catalog { get; }

    /// <summary>Waits for them and tells what could not be read, once.</summary>
    /// <exception cref="NoDatasetException">There is none.</exception>
    public async Task ReportAsync()
    {
        var catalog = await Catalog.WaitAsync(_cancellation);
        if (_isReported) return;
        _isReported = true;
        foreach (var problem in catalog.Diagnostics.Where(problem => problem.Severity != DiagnosticSeverity.Info)) await _error.WriteLineAsync(PlainText.Of($"claimtracker: {problem.Message}"));
        if (catalog.Datasets.Count + catalog.Documents.Count > 0) return;
        foreach (var folder in _paths.Where(Directory.Exists)) await _error.WriteLineAsync(PlainText.Of($"claimtracker: The folder '{folder}' holds no dataset and no text that can be read."));
        throw new NoDatasetException();
    }

    public async ValueTask DisposeAsync()
    {
        await ((Task)Catalog).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Catalog.IsCompletedSuccessfully) await Catalog.Result.DisposeAsync();
    }
}
