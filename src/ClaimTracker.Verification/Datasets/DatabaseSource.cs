using System.Data.Common;

namespace ClaimTracker.Verification.Datasets;

/// <summary>A database whose tables are datasets. Its tables are copied when the catalogue is opened; only SELECTs are sent, in a transaction that is rolled back, read-only where the database can.</summary>
/// <remarks>Immutable. The connection stays the caller's: one that was closed is closed again, and it is never disposed.</remarks>
/// <param name="Name">How evidence names it: <c>city.budget</c> for the table budget of "city".</param>
/// <param name="Connection">Any ADO.NET connection. It must not be used elsewhere while the catalogue is being opened.</param>
public sealed record DatabaseSource(string Name, DbConnection Connection)
{
    /// <summary>The tables and views to read, as the database writes their names, with or without the schema; null for all tables and views that are not the system's.</summary>
    public IReadOnlyList<string>? Tables { get; init; }
}
