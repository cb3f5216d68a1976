using System.Data;
using System.Data.Common;
using ClaimTracker.Verification.Datasets.Reading;

namespace ClaimTracker.Verification.Datasets.Databases;

/// <summary>Reads the tables of a database through its ADO.NET connection: SELECTs alone, in one read-only transaction where the database has such.</summary>
internal sealed class DatabaseReader(DatabaseSource source, DatasetOptions options) : IDisposable
{
    private readonly DbConnection _connection = source.Connection;
    private DbTransaction? _transaction;
    private bool _opened;
    private bool _queryOnly;
    private bool _lost;

    /// <summary>Opens the connection if it is closed, and lists the tables.</summary>
    /// <exception cref="DatasetException">It did not answer in time, or a table named by the caller is not there.</exception>
    public async Task<IReadOnlyList<DatabaseTable>> OpenAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Task.Run(() => OpenAsyncCore(stop.Token), CancellationToken.None); // drivers may block where they promise not to
        try
        {
            return await work.WaitAsync(options.ConnectionTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _lost = true;
            await stop.CancelAsync().ConfigureAwait(false);
            _ = work.ContinueWith(task => task.Exception, TaskScheduler.Default); // it is left behind; what it throws is of no interest
            throw new DatasetException(DatasetCodes.Timeout, $"the database gave no answer for {options.ConnectionTimeout.TotalSeconds:0.#} seconds");
        }
    }

    /// <summary>The rows and headers of a table.</summary>
    public RawTable Read(DatabaseTable table)
    {
        if (_lost) throw new DatasetException(DatasetCodes.Timeout, "the database had stopped answering");
        var select = "SELECT * FROM " + table.Quoted(_connection);
        return new RawTable(table.Shown, token => Rows(select, token), Headers(select));
    }

    /// <summary>Ends the transaction without a change and leaves the connection as it was.</summary>
    public void Dispose()
    {
        if (_lost) return; // whatever hangs in it still holds it
        try
        {
            _transaction?.Rollback();
            _transaction?.Dispose();
            if (_queryOnly) Execute("PRAGMA query_only = OFF");
            if (_opened) _connection.Close();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The connection broke; there is nothing to undo on it.
        }
    }

    private IEnumerable<string?[]> Rows(string select, CancellationToken cancellationToken)
    {
        using var rows = new RowPump(_connection, _transaction, select, options.ConnectionTimeout).Rows(cancellationToken).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext()) yield break;
            }
            catch (DatasetException exception) when (exception.Code == DatasetCodes.Timeout)
            {
                _lost = true;
                throw;
            }

            yield return rows.Current;
        }
    }

    private async Task<IReadOnlyList<DatabaseTable>> OpenAsyncCore(CancellationToken cancellationToken)
    {
        if (_connection.State == ConnectionState.Closed)
        {
            await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            _opened = true;
        }

        var isSqlite = Try("SELECT sqlite_version()") is not null;
        if (isSqlite)
        {
            // The driver begins transactions as writers; this forbids writing without one.
            _queryOnly = Try("PRAGMA query_only") is [[0L, ..], ..];
            Execute("PRAGMA query_only = ON");
            Try("PRAGMA trusted_schema = OFF");
        }
        else BeginReadOnly();
        var all = isSqlite ? Query("SELECT NULL, name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")
            : Query("SELECT table_schema, table_name FROM information_schema.tables ORDER BY table_schema, table_name");
        var tables = all.Select(row => new DatabaseTable(row[0] as string, (string)row[1]!))
            .Where(table => table.Schema is null || !(table.Schema.ToLowerInvariant() is "information_schema" or "pg_catalog" or "sys" or "mysql" or "performance_schema" || table.Schema.StartsWith("pg_", StringComparison.Ordinal))).ToList();
        return source.Tables is null ? tables : source.Tables.Select(name => Named(name, tables)).ToList();
    }

    private DatabaseTable Named(string name, List<DatabaseTable> tables) =>
        tables.Find(table => name == table.Name || name == $"{table.Schema}.{table.Name}")
        ?? tables.Find(table => name.Equals(table.Name, StringComparison.OrdinalIgnoreCase) || name.Equals($"{table.Schema}.{table.Name}", StringComparison.OrdinalIgnoreCase))
        ?? throw new DatasetException(DatasetCodes.Unreadable, $"it has no table '{name}'; it has {(tables.Count == 0 ? "none" : string.Join(", ", tables.Take(10).Select(table => table.Shown)))}");

    private void BeginReadOnly()
    {
        _transaction = Begin();
        if (_transaction is null) return;
        try
        {
            Execute("SET TRANSACTION READ ONLY"); // standard SQL; PostgreSQL, MySQL and Oracle know it
        }
        catch (DbException)
        {
            _transaction.Dispose();
            _transaction = Begin();
        }
    }

    /// <summary>A transaction that sees one state of the data, as far as the database has such.</summary>
    private DbTransaction? Begin()
    {
        foreach (var level in new[] { IsolationLevel.RepeatableRead, IsolationLevel.Unspecified })
        {
            try
            {
                return _connection.BeginTransaction(level);
            }
            catch (Exception exception) when (exception is DbException or ArgumentException or NotSupportedException)
            {
                // The next level, or none.
            }
        }

        return null;
    }

    private string[] Headers(string select)
    {
        if (_transaction is { SupportsSavepoints: true }) _transaction.Save("claimtracker_headers");
        try
        {
            return SchemaOf(select);
        }
        catch (DbException) when (_transaction is { SupportsSavepoints: true })
        {
            _transaction.Rollback("claimtracker_headers"); // else the tables after this one fail too
            throw;
        }
    }

    private string[] SchemaOf(string select)
    {
        using var command = Command(select);
        using var reader = command.ExecuteReader(CommandBehavior.SchemaOnly);
        return Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
    }

    private List<object?[]>? Try(string query)
    {
        try
        {
            return Query(query);
        }
        catch (DbException)
        {
            return null;
        }
    }

    private List<object?[]> Query(string query)
    {
        using var command = Command(query);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add(Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i)).ToArray());
        return rows;
    }

    private void Execute(string statement)
    {
        using var command = Command(statement);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = _transaction;
        command.CommandTimeout = Math.Max(1, (int)options.ConnectionTimeout.TotalSeconds);
        return command;
    }
}
