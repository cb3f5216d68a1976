namespace ClaimTracker.Verdicts;

/// <summary>What the data says about a claim.</summary>
public enum VerdictKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>The claim follows from the data, rounded and hedged as it is written.</summary>
    Supported,

    /// <summary>Not quite what the data rounds to, but near enough that a reader is not misled.</summary>
    Close,

    /// <summary>Entity, measure and period are in the data, and the claim is not what they say.</summary>
    Contradicted,

    /// <summary>Readings of the claim that are equally likely disagree with each other.</summary>
    Ambiguous,

    /// <summary>The data cannot answer; the reason says what is missing.</summary>
    NotEnoughData,

    /// <summary>A prediction, an opinion, a question or a vague word: nothing to compare.</summary>
    NotCheckable,
}
