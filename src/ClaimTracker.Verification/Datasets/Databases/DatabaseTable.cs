using System.Data.Common;

namespace ClaimTracker.Verification.Datasets.Databases;

/// <summary>The name of a table or view in a database. Immutable.</summary>
internal sealed record DatabaseTable(string? Schema, string Name)
{
    /// <summary>As evidence shows it; the schema that everybody has is left out.</summary>
    public string Shown => Schema is null or "public" or "dbo" or "main" ? Name : $"{Schema}.{Name}";

    /// <summary>The name as SQL, quoted as the connection's own database quotes; the only place that writes a database's names into a statement.</summary>
    public string Quoted(DbConnection connection)
    {
        using var builder = DbProviderFactories.GetFactory(connection)?.CreateCommandBuilder();
        return Schema is null ? Quote(Name, builder) : $"{Quote(Schema, builder)}.{Quote(Name, builder)}";
    }

    private static string Quote(string name, DbCommandBuilder? builder)
    {
        if (name.Contains('\0')) throw new Reading.DatasetException(DatasetCodes.Unreadable, "a name holds a NUL");
        return builder is null || string.IsNullOrWhiteSpace(builder.QuotePrefix) ? "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : builder.QuoteIdentifier(name);
    }
}
