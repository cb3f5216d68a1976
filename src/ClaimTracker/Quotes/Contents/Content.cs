namespace ClaimTracker.Quotes.Contents;

/// <summary>What is reported, as token ranges of a passage, before it is cut into pieces.</summary>
internal sealed record Content
{
    /// <summary>First and last token of each stretch, in order.</summary>
    public required IReadOnlyList<(int First, int Last)> Ranges { get; init; }

    /// <summary>First and last token of who was told.</summary>
    public (int First, int Last)? Addressee { get; init; }

    /// <summary>Last token of the reporting words, where a preposition belongs to them: "called for", "warned of".</summary>
    public int? CueLast { get; init; }

    /// <summary>True where a clause is reported, not a noun phrase or infinitive.</summary>
    public bool IsClause { get; init; }

    /// <summary>True where "that" opens it.</summary>
    public bool SaysThat { get; init; }

    /// <summary>How sure the frame is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 0.9;
}
