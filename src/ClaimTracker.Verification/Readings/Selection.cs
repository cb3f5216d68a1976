using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>What becomes of the selected cells.</summary>
internal enum Aggregate
{
    Sum,
    Mean,
    Median,
    Minimum,
    Maximum,
    Count,
    Distinct,
}

/// <summary>A column that has to hold one of some texts.</summary>
internal sealed record Filter(DataColumn Column, IReadOnlyList<string> Values);

/// <summary>A number column that has to lie on one side of a number.</summary>
/// <param name="Column">The column.</param>
/// <param name="Operator">One of &lt;, &lt;=, &gt;, &gt;=, =.</param>
/// <param name="Number">The number.</param>
internal sealed record Condition(DataColumn Column, string Operator, decimal Number);

/// <summary>One aggregate over the rows that pass the filters.</summary>
internal sealed record Selection
{
    public required TableModel Table { get; init; }

    public required Measure Measure { get; init; }

    public required Aggregate Aggregate { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The stretch of time on the table's axis; null for all.</summary>
    public Period? Window { get; init; }

    /// <summary>The column whose different texts are counted.</summary>
    public DataColumn? DistinctOf { get; init; }

    /// <summary>The stretch of time that it is of; null where the table or the words say none.</summary>
    public Period? When => Window ?? Measure.Period;

    /// <summary>True where both are of the same cells, but for the period.</summary>
    public bool IsOfSameSeries(Selection other) =>
        Table == other.Table && Measure.Unit == other.Measure.Unit && (Measure.IsOf(other.Measure) || (Measure.Period is not null && other.Measure.Period is not null && Measure.Stems.SequenceEqual(other.Measure.Stems)))
        && Filters.Count == other.Filters.Count && Filters.All(filter => other.Filters.Any(mate => mate.Column == filter.Column && mate.Values.SequenceEqual(filter.Values)));

    /// <summary>The column whose cells are shown as evidence.</summary>
    public DataColumn Shown => DistinctOf ?? Measure.Column ?? (Filters.Count > 0 ? Filters[0].Column : Table.Key ?? Table.Dataset.Columns[0]);
}
