namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>In which order a column writes days and months in figures.</summary>
internal enum DateOrder
{
    /// <summary>Not said; read as <see cref="MonthFirst"/>.</summary>
    None,

    /// <summary>"10/2/2016" is 2 October.</summary>
    MonthFirst,

    /// <summary>"10/2/2016" is 10 February.</summary>
    DayFirst,
}
