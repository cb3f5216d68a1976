namespace ClaimTracker.Verification.Datasets;

/// <summary>What the cells of a <see cref="DataColumn"/> are.</summary>
public enum ColumnKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Names, categories, free text.</summary>
    Text,

    /// <summary>Numbers; cells that hold none ("n/a", "..") are excluded and counted.</summary>
    Number,

    /// <summary>Points or periods of time: years, months, quarters, days.</summary>
    Time,
}

/// <summary>How long a cell of a time column lasts.</summary>
public enum Granularity
{
    /// <summary>Not a time column.</summary>
    None,

    /// <summary>A calendar year, or the twelve months from the start.</summary>
    Year,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A day, with or without a clock time.</summary>
    Day,

    /// <summary>Half a year.</summary>
    Half,

    /// <summary>A financial, school or sports year named by its two years ("2019-20") or as such ("FY2019"); it starts on 1 January of the first year named, for want of its true day.</summary>
    FiscalYear,

    /// <summary>Ten years.</summary>
    Decade,
}
