namespace ClaimTracker.Verification.Datasets;

/// <summary>Arithmetic of periods.</summary>
internal static class Periods
{
    /// <summary>The first day after a period.</summary>
    public static DateOnly End(DateOnly start, Granularity granularity) => granularity switch
    {
        Granularity.Decade => start.AddYears(10),
        Granularity.Year or Granularity.FiscalYear => start.AddYears(1),
        Granularity.Half => start.AddMonths(6),
        Granularity.Quarter => start.AddMonths(3),
        Granularity.Month => start.AddMonths(1),
        Granularity.Week => start.AddDays(7),
        _ => start.AddDays(1),
    };
}
