using Microsoft.Data.Sqlite;
using Npgsql;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Turns what a database throws into a sentence that names the store, the reason and what to do.</summary>
internal static class StoreErrors
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;

    /// <returns>Null where it is no error of a database.</returns>
    public static FactStoreException? Of(Exception exception, StorePlace place)
    {
        // Entity Framework wraps what happened, sometimes twice.
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SqliteException sqlite) return new FactStoreException(Words(sqlite, place.Name), exception);
            if (inner is PostgresException refused) return new FactStoreException($"{place.Name} refused: {refused.MessageText} ({refused.SqlState}).", exception);
            if (inner is NpgsqlException or TimeoutException) return new FactStoreException($"{place.Name} cannot be reached: {inner.InnerException?.Message ?? inner.Message}", exception);
        }

        return null;
    }

    private static string Words(SqliteException problem, string name) => problem.SqliteErrorCode switch
    {
        Busy or Locked => $"The store {name} is locked by another program. Try again when that is done.",
        ReadOnly => $"The store {name} cannot be written: the file or its folder is read-only.",
        Corrupt => $"The store {name} is damaged. Take a backup.",
        Full => $"The store {name} cannot be written: the disk is full.",
        CannotOpen => $"The store {name} cannot be opened: the file or its folder does not allow it.",
        NoDatabase => $"{name} is no SQLite database. Name the file that 'claimtracker track' wrote.",
        _ => $"The store {name} cannot be used: {problem.Message}",
    };
}
