using ClaimTracker.Verification.Datasets.Describing;
using ClaimTracker.Verification.Datasets.Files;
using ClaimTracker.Verification.Datasets.Reading;
using ClaimTracker.Verification.Datasets.Loading;
using DuckDB.NET.Data;

namespace ClaimTracker.Verification.Datasets;

/// <summary>Collects the datasets of a catalogue. Not thread-safe; used once.</summary>
internal sealed class CatalogBuilder : IDisposable
{
    private readonly DatasetOptions _options;
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly List<Dataset> _datasets = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _parquet = [];
    private int _relations;

    public CatalogBuilder(DatasetOptions options)
    {
        _options = options;
        _connection.Open();
        Sql.Run(_connection, $"SET memory_limit = '{options.MaxMemoryBytes >> 10}KiB'");
        Sql.Run(_connection, "SET temp_directory = ''"); // nothing is written, not even when memory is short
        Sql.Run(_connection, "SET autoinstall_known_extensions = false");
        Sql.Run(_connection, "SET autoload_known_extensions = false");
        Sql.Run(_connection, "SET allow_community_extensions = false");
    }

    public void AddFiles(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        foreach (var file in new DataFiles(_options, Report).List(paths)) Guard(file.Name, () => AddFile(file, cancellationToken), cancellationToken);
    }

    public async Task AddAsync(DatabaseSource source, CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        Report(DiagnosticSeverity.Error, DatasetCodes.Unsupported, $"{source.Name}: databases are not read yet.");
    }

    /// <summary>Shuts the database off from the file system and hands it over.</summary>
    public DatasetCatalog Build()
    {
        if (_parquet.Count > 0) Sql.Run(_connection, $"SET allowed_paths = [{string.Join(", ", _parquet.Select(Sql.Literal))}]");
        Sql.Run(_connection, "SET enable_external_access = false");
        Sql.Run(_connection, "SET lock_configuration = true");
        return new DatasetCatalog(_connection, _datasets, _diagnostics);
    }

    public void Dispose() => _connection.Dispose();

    private void AddFile(DataFile file, CancellationToken cancellationToken)
    {
        var length = new FileInfo(file.Path).Length;
        if (length == 0) throw new DatasetException(DatasetCodes.NoTable, "it is empty");
        if (length > _options.MaxFileBytes && file.Extension != ".parquet") throw new DatasetException(DatasetCodes.TooLarge, $"it has {length} bytes, more than {_options.MaxFileBytes}");
        var facts = FileFacts.Read(file.Path, cancellationToken);
        IReadOnlyList<RawTable> tables = file.Extension switch
        {
            ".csv" or ".tsv" or ".tab" or ".txt" or ".psv" or "" => [DelimitedReader.Read(file.Path, facts, _options)],
            ".json" or ".geojson" => JsonReader.Read(file.Path, facts, _options),
            ".ndjson" or ".jsonl" => [NdjsonReader.Read(file.Path, facts, _options, message => Report(DiagnosticSeverity.Warning, DatasetCodes.BadRows, $"{file.Name}: {message}"), cancellationToken)],
            ".xlsx" or ".xlsm" or ".xls" or ".xlsb" => ExcelReader.Read(file.Path, facts, _options, cancellationToken),
            _ => throw new DatasetException(DatasetCodes.Unsupported, $"files of the kind '{file.Extension}' are not read"),
        };
        foreach (var table in tables) Guard(Named(file.Name, table.Part), () => Add(file, facts.Sha256, table, cancellationToken), cancellationToken);
    }

    private void Add(DataFile file, string? sha256, RawTable table, CancellationToken cancellationToken)
    {
        var name = Named(file.Name, table.Part);
        var described = new Descriptions(Report).Of(file, table.Part);
        var loader = new TableLoader(_connection, _options, (severity, code, message) => Report(severity, code, $"{name}: {message}"));
        var relation = "d" + Sql.Text(_relations++);
        LoadedTable loaded;
        try
        {
            loaded = loader.Load(table, relation, described, cancellationToken);
        }
        catch
        {
            Sql.Run(_connection, $"DROP TABLE IF EXISTS {relation}");
            throw;
        }

        var vintage = Vintage.Of(file.Name);
        _datasets.Add(new Dataset(_connection, relation)
        {
            Name = name,
            Path = file.Path,
            Series = Named(vintage.Series, table.Part),
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
            Report(DiagnosticSeverity.Error, DatasetCodes.Unreadable, $"The dataset '{name}' cannot be read: {exception.Message.Split('\n')[0].TrimEnd('.')}.");
        }
    }

    private void Report(DiagnosticSeverity severity, string code, string message) => _diagnostics.Add(new Diagnostic(severity, code, message));
}
