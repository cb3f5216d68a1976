using DuckDB.NET.Data;

namespace ClaimTracker.Verification.Datasets;

/// <summary>The embedded DuckDB of one catalogue, in memory, opened when something is asked of it.</summary>
/// <remarks>Small tables are answered from memory, so that a folder of them may never need it: loading and starting it takes longer than reading twenty small files.</remarks>
internal sealed class EmbeddedDatabase(long maxMemoryBytes) : IDisposable, IAsyncDisposable
{
    private DuckDBConnection? _connection;
    private List<string>? _allowed;
    private bool _isDisposed;

    /// <summary>What queries wait for: one runs at a time.</summary>
    public Lock Gate { get; } = new();

    /// <summary>True once something was asked of it.</summary>
    public bool IsOpen => _connection is not null;

    /// <summary>The open connection.</summary>
    /// <exception cref="ObjectDisposedException">The catalogue has been disposed.</exception>
    public DuckDBConnection Connection => _connection ?? Open();

    /// <summary>Shuts it off from the file system, but for the files given; nothing can lift that again.</summary>
    public void Seal(IEnumerable<string> allowedPaths)
    {
        _allowed = [.. allowedPaths];
        if (_connection is not null) Seal(_connection, _allowed);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _connection?.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return _connection?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private DuckDBConnection Open()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(DatasetCatalog));
        var connection = new DuckDBConnection("DataSource=:memory:");
        try
        {
            connection.Open();
            Sql.Run(connection, $"SET memory_limit = '{maxMemoryBytes >> 10}KiB'");
            Sql.Run(connection, "SET temp_directory = ''"); // nothing is written, not even when memory is short
            Sql.Run(connection, "SET autoinstall_known_extensions = false");
            Sql.Run(connection, "SET autoload_known_extensions = false");
            Sql.Run(connection, "SET allow_community_extensions = false");
            if (_allowed is not null) Seal(connection, _allowed);
            return _connection = connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Seal(DuckDBConnection connection, List<string> allowed)
    {
        if (allowed.Count > 0) Sql.Run(connection, $"SET allowed_paths = [{string.Join(", ", allowed.Select(Sql.Literal))}]");
        Sql.Run(connection, "SET enable_external_access = false");
        Sql.Run(connection, "SET lock_configuration = true");
    }
}
