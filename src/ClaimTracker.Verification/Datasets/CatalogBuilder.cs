using ClaimTracker.Verification.Datasets.Databases;
using ClaimTracker.Verification.Datasets.Describing;
using ClaimTracker.Verification.Datasets.Files;
using ClaimTracker.Verification.Datasets.Reading;
using ClaimTracker.Verification.Datasets.Loading;
using DuckDB.NET.Data;

namespace ClaimTracker.Verification.Datasets;

/// <summary>Collects the datasets of a catalogue. Not thread-safe; used once.</summary>
internal sealed class CatalogBuilder : IDisposable
{
    /// <summary>Parquet files of at most so many cells are loaded and parsed like other files; larger ones stay where they lie.</summary>
    private const long ParquetLoadedCells = 500_000;

    private readonly DatasetOptions _options;
    /// <summary>A table of at most so many cells is held in memory, as long as all held ones have at most so many.</summary>
    private const long MostHeldOfTable = 250_000, MostHeldOfAll = 1_500_000;

    private readonly EmbeddedDatabase _database;
    private readonly List<Dataset> _datasets = [];
    private readonly List<SourceDocument> _documents = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _parquet = [];
    private int _relations;
    private long _held;

    public CatalogBuilder(DatasetOptions options)
    {
        _options = options;
        _database = new EmbeddedDatabase(options.MaxMemoryBytes);
    }

    public void AddFiles(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        foreach (var file in new DataFiles(_options, Report).List(paths)) Guard(file.Name, () => AddFile(file, cancellationToken), cancellationToken);
    }

    public async Task AddAsync(DatabaseSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var reader = new DatabaseReader(source, _options);
        IReadOnlyList<DatabaseTable> tables = [];
        try
        {
            tables = await reader.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Report(DiagnosticSeverity.Error, (exception as DatasetException)?.Code ?? DatasetCodes.Unreadable, $"The database '{source.Name}' cannot be used: {Reason(exception)}.");
            return;
        }

        // The rows are waited for, so this belongs on no thread that others need.
        await Task.Run(() => { foreach (var table in tables) Guard($"{source.Name}.{table.Shown}", () => Add(source.Name, reader, table, cancellationToken), cancellationToken); }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shuts the database off from the file system and hands it over.</summary>
    public DatasetCatalog Build()
    {
        _database.Seal(_parquet);
        return new DatasetCatalog(_database, _datasets, _documents, _diagnostics);
    }

    public void Dispose() => _database.Dispose();

    private void AddFile(DataFile file, CancellationToken cancellationToken)
    {
        var length = new FileInfo(file.Path).Length;
        if (length == 0) throw new DatasetException(DatasetCodes.NoTable, "it is empty");
        if (length > _options.MaxFileBytes && file.Extension != ".parquet") throw new DatasetException(DatasetCodes.TooLarge, $"it has {length} bytes, more than {_options.MaxFileBytes}");
        var facts = FileFacts.Read(file.Path, cancellationToken);
        if (DataFiles.IsDocument(Path.GetFileName(file.Path)) && (file.Extension != ".txt" || DocumentReader.IsProse(file.Path, facts)))
        {
            _documents.Add(DocumentReader.Read(file, facts));
            return;
        }

        switch (file.Extension)
        {
            case ".parquet": AddParquet(file, facts, cancellationToken); return;
            case ".sqlite" or ".sqlite3" or ".db": AddSqlite(file, facts, cancellationToken); return;
        }

        IReadOnlyList<RawTable> tables = file.Extension switch
        {
            ".csv" or ".tsv" or ".tab" or ".txt" or ".psv" or "" => [DelimitedReader.Read(file.Path, facts, _options)],
            ".json" or ".geojson" => JsonReader.Read(file.Path, facts, _options),
            ".ndjson" or ".jsonl" => [NdjsonReader.Read(file.Path, facts, _options, message => Report(DiagnosticSeverity.Warning, DatasetCodes.BadRows, $"{file.Name}: {message}"), cancellationToken)],
            ".xlsx" or ".xlsm" or ".xls" or ".xlsb" => ExcelReader.Read(file.Path, facts, _options, message => Report(DiagnosticSeverity.Warning, DatasetCodes.Formulas, $"{file.Name}: {message}"), cancellationToken),
            _ => throw new DatasetException(DatasetCodes.Unsupported, $"files of the kind '{file.Extension}' are not read"),
        };
        foreach (var table in tables) Guard(Named(file.Name, table.Part), () => AddTable(file, facts.Sha256, table, cancellationToken), cancellationToken);
    }

    private void AddParquet(DataFile file, FileFacts facts, CancellationToken cancellationToken)
    {
        if (!FileSignature.IsParquet(facts.Head)) throw new DatasetException(DatasetCodes.WrongFormat, "it is no Parquet file");
        // DuckDB takes them for patterns, which could match other files.
        if (file.Path.IndexOfAny(['*', '?', '[', ']']) >= 0) throw new DatasetException(DatasetCodes.Unsupported, "the path of a Parquet file must not hold *, ? or brackets");
        var (types, rows) = ParquetReader.Describe(_database.Connection, file.Path, cancellationToken);
        if (types.Count > _options.MaxColumns) throw new DatasetException(DatasetCodes.TooLarge, $"it has {types.Count} columns, more than {_options.MaxColumns}");
        if (rows * types.Count <= ParquetLoadedCells)
        {
            AddTable(file, facts.Sha256, ParquetReader.Read(_database.Connection, file.Path, types), cancellationToken);
            return;
        }

        var described = new Descriptions(Report).Of(file, null);
        Load(file.Name, null, file.Path, facts.Sha256, relation => new ParquetView(_database.Connection, _options, Reporter(file.Name)).Load(file.Path, relation, types, rows, described, cancellationToken));
        _parquet.Add(file.Path);
    }

    private void AddSqlite(DataFile file, FileFacts facts, CancellationToken cancellationToken)
    {
        if (!FileSignature.IsSqlite(facts.Head)) throw new DatasetException(DatasetCodes.WrongFormat, "it is no SQLite database");
        if (SqliteFile.HasUnsavedChanges(file.Path)) Report(DiagnosticSeverity.Warning, DatasetCodes.UnsavedChanges, $"The database '{file.Name}' has changes in a write-ahead log beside it; they were not read.");
        using var connection = SqliteFile.Connection(file.Path);
        using var reader = new DatabaseReader(new DatabaseSource(file.Name, connection), _options);
        var tables = reader.OpenAsync(cancellationToken).GetAwaiter().GetResult();
        if (tables.Count == 0) throw new DatasetException(DatasetCodes.NoTable, "it has no tables");
        foreach (var table in tables) Guard(Named(file.Name, table.Shown), () => AddTable(file, facts.Sha256, reader.Read(table), cancellationToken), cancellationToken);
    }

    private void AddTable(DataFile file, string? sha256, RawTable table, CancellationToken cancellationToken)
    {
        var described = new Descriptions(Report).Of(file, table.Part);
        Load(file.Name, table.Part, file.Path, sha256, relation => Loader(Named(file.Name, table.Part)).Load(table, relation, described, cancellationToken));
    }

    private void Add(string database, DatabaseReader reader, DatabaseTable table, CancellationToken cancellationToken)
    {
        var name = $"{database}.{table.Shown}";
        var raw = reader.Read(table);
        Load(name, null, database, null, relation => Loader(name).Load(raw, relation, TableDescription.None, cancellationToken));
    }

    private void Load(string file, string? part, string path, string? sha256, Func<string, LoadedTable> load)
    {
        var relation = "d" + Sql.Text(_relations++);
        LoadedTable loaded;
        try
        {
            loaded = load(relation);
        }
        catch
        {
            if (_database.IsOpen)
                foreach (var kind in new[] { "TABLE", "VIEW" }) TryDrop(kind, relation);
            throw;
        }

        if (loaded.Held is not null) _held += loaded.RowCount * loaded.Columns.Count;
        var vintage = sha256 is null ? new Vintage(file, null) : Vintage.Of(file);
        _datasets.Add(new Dataset(_database, relation, loaded.Held)
        {
            Name = Named(file, part),
            Path = path,
            Series = Named(vintage.Series, part),
            Sha256 = sha256,
            Title = loaded.Described.Title,
            Description = loaded.Described.Description,
            Source = loaded.Described.Source,
            Licence = loaded.Described.Licence,
            AsOf = loaded.Described.AsOf ?? vintage.AsOf,
            ValueAliases = loaded.Described.ValueAliases,
            RowCount = loaded.RowCount,
            Columns = loaded.Columns,
            TotalRows = loaded.TotalRows,
        });
    }

    private TableLoader Loader(string name) => new(_database, _options, Math.Min(MostHeldOfTable, MostHeldOfAll - _held), Reporter(name));

    /// <summary>Drops what a failed loading left; dropping a view as a table is an error of its own.</summary>
    private void TryDrop(string kind, string relation)
    {
        try
        {
            Sql.Run(_database.Connection, $"DROP {kind} IF EXISTS {relation}");
        }
        catch (DuckDBException)
        {
            // It is of the other kind.
        }
    }

    private Action<DiagnosticSeverity, string, string> Reporter(string name) => (severity, code, message) => Report(severity, code, $"{name}: {message}");

    private static string Reason(Exception exception) => exception.Message.Split('\n')[0].TrimEnd('.');

    private static string Named(string file, string? part) => part is null ? file : $"{file}#{part}";

    /// <summary>Runs the work on one file or table; whatever its content does to it becomes a diagnostic, and the others are still read.</summary>
    private void Guard(string name, Action work, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            work();
        }
        catch (DatasetException exception)
        {
            Report(DiagnosticSeverity.Error, exception.Code, $"The dataset '{name}' cannot be used: {exception.Message}.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Report(DiagnosticSeverity.Error, DatasetCodes.Unreadable, $"The dataset '{name}' cannot be read: {Reason(exception)}.");
        }
    }

    private void Report(DiagnosticSeverity severity, string code, string message) => _diagnostics.Add(new Diagnostic(severity, code, message));
}
