namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>A table before anything is known about it: rows of text, cut into cells.</summary>
/// <param name="Part">The sheet, the database's table or the property that it is; null where the file is the table.</param>
/// <param name="Rows">Reads the rows from the start, as often as asked; the arrays are not changed afterwards.</param>
/// <param name="Headers">The headers where the format declares them (JSON, databases); null where they stand among the rows.</param>
internal sealed record RawTable(string? Part, Func<CancellationToken, IEnumerable<string?[]>> Rows, string[]? Headers = null)
{
    /// <summary>What the format itself says about columns, by header; for instance the unit of a JSON-stat dimension.</summary>
    public Describing.TableDescription? Description { get; init; }
}
