using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ClaimTracker.Tracking.Storage;

/// <summary>A transaction that no other writer of the store runs beside.</summary>
/// <remarks>
/// SQLite has one writer at a time anyway. On PostgreSQL two machines that save one article at once would both find that it is new; a
/// write takes milliseconds, so that they can wait for one another.
/// </remarks>
internal static class StoreTransaction
{
    /// <summary>Any number that other programs are unlikely to lock.</summary>
    private const long Lock = 0x436C61696D547261;

    public static async Task<IDbContextTransaction> BeginAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (context.Database.IsNpgsql()) await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken).ConfigureAwait(false);
        return transaction;
    }
}
