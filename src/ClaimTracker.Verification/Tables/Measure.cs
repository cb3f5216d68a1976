using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tables;

/// <summary>Something that a table measures: a number column, or its rows where each is a case.</summary>
internal sealed record Measure
{
    /// <summary>The column; null for the rows.</summary>
    public DataColumn? Column { get; init; }

    /// <summary>The rows that hold it, where each row is another measure; null where a whole column is one.</summary>
    public Readings.Filter? Rows { get; init; }

    /// <summary>The row above, of which this one counts some.</summary>
    public string? WholeRow { get; init; }

    /// <summary>The words that name it, as stems.</summary>
    public required IReadOnlyList<string> Stems { get; init; }

    /// <summary>Its names one by one, as stems: the header's words, and each other name that a side file gives.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Names { get; init; } = [];

    /// <summary>The period that the header names, in a wide table.</summary>
    public Period? Period { get; init; }

    public string? Unit { get; init; }

    /// <summary>What a cell is multiplied with.</summary>
    public decimal Scale { get; init; } = 1;

    public StatisticKind Statistic { get; init; }

    /// <summary>True where its numbers may be added up over rows.</summary>
    public bool IsAdditive => Statistic is StatisticKind.None && Unit != "percent" && !IsAverageUnit && !IsExtreme;

    /// <summary>True where both are of the same cells, but for the period.</summary>
    public bool IsOf(Measure other) => Column == other.Column && Rows == other.Rows;

    /// <summary>How it is called in a formula: the header, or "rows".</summary>
    public string Name => Column?.Header ?? "rows";

    /// <summary>"Longest wait", "highest level": extremes do not add up.</summary>
    private bool IsExtreme => Stems.Any(stem => Words.Stems.IsSuperlative(stem));

    private bool IsAverageUnit => Unit is "year" or "degree Celsius" or "degree Fahrenheit" or "mile per hour" or "kilometre per hour" or "minute" or "second" or "hour" or "metre" or "centimetre" or "foot" or "inch" && !Stems.Any(stem => stem is "distanc" or "length" or "track" or "rain" or "rainfall") || Unit?.Contains(" per ", StringComparison.Ordinal) == true;
}
