namespace ClaimTracker.Mentions.Times;

/// <summary>Where a clause lies as seen from the day of publication.</summary>
internal enum Tense
{
    None,
    Past,
    Present,
    Future,
}
