namespace ClaimTracker.Mentions.Units;

/// <summary>A unit of measure or a currency.</summary>
/// <param name="Name">Singular English name ("metre"), ISO 4217 code for money, "percent".</param>
/// <param name="Dimension">What it measures: "length", "time", "money", "percent"…</param>
internal sealed record Unit(string Name, string Dimension)
{
    public bool IsMoney => Dimension == "money";

    public bool IsTime => Dimension == "time";

    /// <summary>The kind of claim that a number in this unit is.</summary>
    public ClaimKind Kind => Dimension switch
    {
        "money" => ClaimKind.Money,
        "percent" => ClaimKind.Percentage,
        "points" => ClaimKind.PercentagePoints,
        "time" => ClaimKind.Duration,
        "rate" => ClaimKind.Rate,
        _ => ClaimKind.Measure,
    };
}
