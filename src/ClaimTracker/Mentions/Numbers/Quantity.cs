using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>One number as it is written: its tokens, value, hedge, unit and the noun it counts. Knows nothing of what is claimed with it.</summary>
internal sealed record Quantity
{
    public required Sentence Sentence { get; init; }

    /// <summary>First token of the number with its currency sign, hedge left out.</summary>
    public required int First { get; init; }

    /// <summary>Last token of the number with its unit, counted noun left out.</summary>
    public required int Last { get; init; }

    public ClaimKind Kind { get; init; } = ClaimKind.Count;

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public Bound? Bound { get; init; } = ClaimTracker.Bound.Exactly;

    /// <summary>The unit's name; null for a bare count.</summary>
    public string? Unit { get; init; }

    /// <summary>First token of a hedge before the number; <see cref="First"/> where there is none.</summary>
    public int HedgeFirst { get; init; }

    /// <summary>Last token of what belongs to the claim as written: unit, "or more", a noun that follows directly, "a day".</summary>
    public int SpanLast { get; init; }

    /// <summary>The counted noun with its modifiers, first token; -1 where none follows.</summary>
    public int NounFirst { get; init; } = -1;

    /// <summary>The counted noun, last token.</summary>
    public int NounLast { get; init; } = -1;

    /// <summary>True where no digit is written.</summary>
    public bool InWords { get; init; }

    /// <summary>Set where the verb is the number: "doubled", "halved".</summary>
    public bool IsVerb { get; init; }

    /// <summary>What the claim's text is.</summary>
    public TextSpan Span => Sentence.SpanOf(HedgeFirst, SpanLast);
}
