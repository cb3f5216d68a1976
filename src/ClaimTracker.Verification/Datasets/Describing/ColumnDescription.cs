namespace ClaimTracker.Verification.Datasets.Describing;

/// <summary>What is said about a column outside its header and cells. Immutable; what is not said is null.</summary>
internal sealed record ColumnDescription
{
    public string? Description { get; init; }

    public string? Unit { get; init; }

    /// <summary>A unit read out of a sentence of a data dictionary; it counts where nothing else gives one.</summary>
    public string? ImpliedUnit { get; init; }

    public decimal? Scale { get; init; }

    public int? Decimals { get; init; }

    /// <summary>The Frictionless type: "string" keeps codes from being read as numbers.</summary>
    public string? Type { get; init; }

    public char? DecimalChar { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public ColumnDescription Or(ColumnDescription? other) => other is null ? this : new ColumnDescription
    {
        Description = Description ?? other.Description,
        Unit = Unit ?? other.Unit,
        ImpliedUnit = ImpliedUnit ?? other.ImpliedUnit,
        Scale = Scale ?? other.Scale,
        Decimals = Decimals ?? other.Decimals,
        Type = Type ?? other.Type,
        DecimalChar = DecimalChar ?? other.DecimalChar,
        Aliases = Aliases.Count > 0 ? Aliases : other.Aliases,
    };
}
