namespace ClaimTracker.Verification.Datasets.Holding;

/// <summary>The type of a column's numbers in the database: exact wherever 28 digits hold them.</summary>
/// <param name="Digits">18 or 38; beyond 28 they are read as floating-point numbers.</param>
/// <param name="Decimals">How many of them stand after the point.</param>
internal sealed record NumberType(int Digits, int Decimals)
{
    /// <summary>What 28 digits do not hold.</summary>
    public static NumberType Double { get; } = new(int.MaxValue, 0);

    public bool IsDouble => this == Double;

    /// <summary>As SQL writes it.</summary>
    public string Sql => IsDouble ? "DOUBLE" : $"DECIMAL({Digits},{Decimals})";

    /// <summary>The type for numbers of which the largest, without its sign, is given.</summary>
    public static NumberType For(decimal largest, int decimals)
    {
        var whole = 1;
        for (var rest = decimal.Truncate(largest); rest >= 10; rest = decimal.Truncate(rest / 10)) whole++;
        return whole + decimals <= 18 ? new NumberType(18, decimals) : whole + decimals <= 28 ? new NumberType(38, decimals) : Double;
    }
}
