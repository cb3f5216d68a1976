namespace ClaimTracker.Cli.Output;

/// <summary>What values of enumerations are called in every format: as in the JSON of reports, "notEnoughData".</summary>
internal static class EnumText
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
