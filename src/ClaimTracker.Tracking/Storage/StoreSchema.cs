using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Makes the tables where there are none, and says clearly where there are others.</summary>
internal static class StoreSchema
{
    /// <summary>The version of the tables. A change to them raises it and brings a step that turns the version before into it.</summary>
    public const int Version = 1;

    /// <summary>The table whose presence makes a database a store.</summary>
    public const string Table = "claimtracker_store";

    private static readonly string[] Tables = [Table, "articles", "sentences", "claims", "decisions"];

    /// <param name="context">The database.</param>
    /// <param name="place">What messages call it.</param>
    /// <param name="creates">Whether tables are made where there are none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="FactStoreException">It is no store, or one of another version.</exception>
    public static async Task EnsureAsync(StoreContext context, StorePlace place, bool creates, CancellationToken cancellationToken)
    {
        var present = await PresentAsync(context, cancellationToken).ConfigureAwait(false);
        if (present.Count == 0 && creates)
        {
            await CreateAsync(context, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (present.Count == 0) throw new FactStoreException($"{place.Name} holds no store of ClaimTracker. {StorePlace.HowToMakeOne}");
        if (!present.Contains(Table)) throw new FactStoreException($"{place.Name} is a database of another program: it has no table '{Table}'. Name another file.");
        var version = await context.Stores.Select(row => (int?)row.Version).MaxAsync(cancellationToken).ConfigureAwait(false) ?? 0;
        if (version > Version) throw new FactStoreException(string.Create(CultureInfo.InvariantCulture, $"{place.Name} was made by a later version of ClaimTracker (its tables are of version {version}, this one knows version {Version}). Update ClaimTracker."));
        if (version < 1) throw new FactStoreException($"{place.Name} is damaged: its table '{Table}' names no version.");
        if (Array.Find(Tables, name => !present.Contains(name)) is { } missing) throw new FactStoreException($"{place.Name} is damaged: it has no table '{missing}'.");
    }

    private static async Task<HashSet<string>> PresentAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var names = context.Database.IsNpgsql()
            ? context.Database.SqlQuery<string>($"SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = {StoreContext.Schema}")
            : context.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'");
        return [.. await names.ToListAsync(cancellationToken).ConfigureAwait(false)];
    }

    private static async Task CreateAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken).ConfigureAwait(false);
        // Another process may have been quicker.
        if ((await PresentAsync(context, cancellationToken).ConfigureAwait(false)).Count > 0) return;
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken).ConfigureAwait(false);
        context.Stores.Add(new StoreRow { Id = 1, Version = Version });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
