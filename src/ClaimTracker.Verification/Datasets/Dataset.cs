using ClaimTracker.Verification.Datasets.Holding;

namespace ClaimTracker.Verification.Datasets;

/// <summary>One table that claims are compared with.</summary>
/// <remarks>
/// Belongs to its <see cref="DatasetCatalog"/> and is usable until that is disposed. Safe for any thread: queries run one at a time.
/// The cells are in <see cref="Relation"/>, whose columns have names of our own, so that no header is ever part of a statement:
/// <c>row</c> (BIGINT, 1 for the first row of data), <c>c0, c1, …</c> (VARCHAR, the raw text, null for a blank cell), and for number
/// columns <c>n0, n1, …</c> (DECIMAL or DOUBLE, null where excluded; a column of bare years has one too), for time columns
/// <c>t0, t1, …</c> (DATE, start of the period, null where excluded).
/// </remarks>
public sealed class Dataset
{
    private readonly EmbeddedDatabase _database;
    private bool _isWritten;

    internal Dataset(EmbeddedDatabase database, string relation, HeldTable? held)
    {
        _database = database;
        Relation = relation;
        Held = held;
        _isWritten = held is null;
    }

    /// <summary>The file name, as evidence shows it; for a database or a sheet with the table: <c>budget.xlsx#2024</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where it came from: full path, or the name given to a connection.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file in lower-case hex; null for a connection.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Title, from a side file or from the lines above the table.</summary>
    public string? Title { get; init; }

    /// <summary>What a side file, or a README beside the file, says about it, in plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Who published it, from a side file.</summary>
    public string? Source { get; init; }

    /// <summary>Licence, from a side file.</summary>
    public string? Licence { get; init; }

    /// <summary>The day whose state of knowledge it holds, from a side file or a date in the file's name.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Other names of values and entities: what an article may say → what the cell says.</summary>
    public IReadOnlyDictionary<string, string> ValueAliases { get; init; } = new Dictionary<string, string>();

    /// <summary>What its vintages share: the file's name without the date in it ("rates" of <c>rates_2024-03-08.csv</c>), or its folder's where the name is only a date. Datasets of one series that differ in <see cref="AsOf"/> are vintages of the same table.</summary>
    public required string Series { get; init; }

    /// <summary>Numbers of the rows that say they sum up others ("Total", "All"); adding a column up must leave them out.</summary>
    public IReadOnlyList<long> TotalRows { get; init; } = [];

    /// <summary>How many rows of data it has.</summary>
    public required long RowCount { get; init; }

    /// <summary>Its columns in order.</summary>
    public required IReadOnlyList<DataColumn> Columns { get; init; }

    /// <summary>Name of the table in DuckDB; letters and digits only.</summary>
    internal string Relation { get; }

    /// <summary>The cells in memory, where they are few; the database has them only once a query was run.</summary>
    internal HeldTable? Held { get; }

    /// <summary>Runs one SELECT; <c>$1, $2, …</c> in it are <paramref name="parameters"/>. Numbers come back as decimal where they fit, else double; dates as DateOnly.</summary>
    internal IReadOnlyList<object?[]> Query(string sql, IReadOnlyList<object?> parameters, CancellationToken cancellationToken = default)
    {
        lock (_database.Gate)
        {
            if (!_isWritten) RelationWriter.Write(_database.Connection, Relation, Held!.Storage, Held.Rows());
            _isWritten = true;
            return Sql.Rows(_database.Connection, sql, parameters, cancellationToken);
        }
    }
}
