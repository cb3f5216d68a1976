using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Where a store is: a file, or a database on a PostgreSQL server.</summary>
/// <param name="Name">What messages call it; never with a password.</param>
/// <param name="Path">The file's full path; null on PostgreSQL.</param>
/// <param name="ConnectionString">How to get there.</param>
internal sealed record StorePlace(string Name, string? Path, string ConnectionString)
{
    public const string HowToMakeOne = "'claimtracker track ARTICLE --store PLACE' makes one.";

    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <param name="place">A path, a connection string with a host, or a <c>postgresql://</c> address.</param>
    /// <param name="options">How long to wait, and whether a file may be made.</param>
    /// <exception cref="FactStoreException">It is meant for PostgreSQL and cannot be understood.</exception>
    public static StorePlace Of(string place, FactStoreOptions options)
    {
        if (Array.Exists(Schemes, scheme => place.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))) return Server(() => OfAddress(place), options);
        if (HasHost(place)) return Server(() => new NpgsqlConnectionStringBuilder(place), options);
        string path;
        try
        {
            path = System.IO.Path.GetFullPath(place);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            throw new FactStoreException($"'{place}' is no name of a file: {exception.Message}", exception);
        }

        // A full path is never one of SQLite's own names, such as ":memory:" or "file:…?mode=…".
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = options.CreatesIfMissing ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false, // a file that is done with is to be free at once
            DefaultTimeout = options.Seconds,
        };
        return new StorePlace($"'{place}'", path, connection.ToString());
    }

    private static StorePlace Server(Func<NpgsqlConnectionStringBuilder> read, FactStoreOptions options)
    {
        try
        {
            var builder = read();
            builder.CommandTimeout = Math.Max(builder.CommandTimeout, options.Seconds);
            return new StorePlace($"The PostgreSQL database '{builder.Database ?? builder.Username}' on '{builder.Host}'", null, builder.ToString());
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new FactStoreException($"The connection string for PostgreSQL cannot be understood: {exception.Message} It is to look like 'Host=db.example;Database=facts;Username=desk' or postgresql://desk@db.example/facts.", exception);
        }
    }

    private static NpgsqlConnectionStringBuilder OfAddress(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) throw new FormatException("The address is no valid one.");
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0) builder.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        if (uri.AbsolutePath.Length > 1) builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[Uri.UnescapeDataString(parts[0])] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return builder;
    }

    private static bool HasHost(string place)
    {
        if (!place.Contains('=', StringComparison.Ordinal)) return false;
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = place };
            return parts.ContainsKey("Host") || parts.ContainsKey("Server");
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
