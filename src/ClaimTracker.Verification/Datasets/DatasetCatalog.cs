using ClaimTracker.Verdicts;

namespace ClaimTracker.Verification.Datasets;

/// <summary>The datasets that claims are compared with, opened read-only in an embedded DuckDB.</summary>
/// <remarks>
/// Makes <see cref="Dataset"/>s of files (CSV, TSV and other delimited text, JSON, NDJSON, JSON-stat, Parquet, Excel, SQLite), of folders of
/// such files, and of database connections. Nothing is written anywhere: tables are held in memory, large Parquet files are read where they
/// lie, and once all is open the database is shut off from the file system. What cannot be read is left out with a diagnostic;
/// only misuse throws. Dispose it when the last verdict is made.
/// </remarks>
public sealed class DatasetCatalog : IAsyncDisposable, IDisposable
{
    private readonly EmbeddedDatabase _database;

    internal DatasetCatalog(EmbeddedDatabase database, IReadOnlyList<Dataset> datasets, IReadOnlyList<SourceDocument> documents, IReadOnlyList<Diagnostic> diagnostics) =>
        (_database, Datasets, Documents, Diagnostics) = (database, datasets, documents, diagnostics);

    /// <summary>The datasets in the order given; a folder's in ordinal order of their names, its own folders after its files.</summary>
    public IReadOnlyList<Dataset> Datasets { get; }

    /// <summary>Transcripts, releases and other texts (HTML, saved pages, plain text) in which quotes are looked for.</summary>
    public IReadOnlyList<SourceDocument> Documents { get; }

    /// <summary>What could not be read, and why. Each names the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Opens a file or a folder of files.</summary>
    public static DatasetCatalog Open(string path, DatasetOptions? options = null) => Open([path], options);

    /// <summary>Opens files and folders.</summary>
    public static DatasetCatalog Open(IEnumerable<string> paths, DatasetOptions? options = null) => OpenAsync(paths, [], options).GetAwaiter().GetResult();

    /// <summary>Opens files and folders.</summary>
    public static Task<DatasetCatalog> OpenAsync(IEnumerable<string> paths, DatasetOptions? options = null, CancellationToken cancellationToken = default) =>
        OpenAsync(paths, [], options, cancellationToken);

    /// <summary>Opens files, folders and databases.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<DatasetCatalog> OpenAsync(IEnumerable<string> paths, IEnumerable<DatabaseSource> databases, DatasetOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(databases);
        options ??= DatasetOptions.Default;
        options.Validate();
        var builder = new CatalogBuilder(options);
        try
        {
            builder.AddFiles(paths, cancellationToken);
            foreach (var database in databases) await builder.AddAsync(database, cancellationToken).ConfigureAwait(false);
            return builder.Build();
        }
        catch
        {
            builder.Dispose();
            throw;
        }
    }

    /// <summary>The piece of a table around cells that a verdict rests on: the rows and columns beside them, and what names the rows.</summary>
    /// <param name="evidence">Cells; those of the first one's dataset are shown.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where the cells are of no dataset of this catalog.</returns>
    public TableExcerpt? Around(IReadOnlyList<EvidenceCell> evidence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Count > 0 && Datasets.FirstOrDefault(dataset => dataset.Name == evidence[0].Dataset) is { } dataset ? ExcerptMaker.Around(dataset, evidence, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
