using Microsoft.Data.Sqlite;

namespace ClaimTracker.Verification.Datasets.Databases;

/// <summary>Opens SQLite files so that nothing is written beside them: read-only and immutable, hence without locks, journals or shared memory.</summary>
internal static class SqliteFile
{
    public static SqliteConnection Connection(string path)
    {
        var uri = "file:" + string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) + "?immutable=1";
        return new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = uri, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
    }

    /// <summary>True where changes wait in a write-ahead log beside the file, which an immutable reading does not see.</summary>
    public static bool HasUnsavedChanges(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
}
