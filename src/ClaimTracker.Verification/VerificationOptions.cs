namespace ClaimTracker.Verification;

/// <summary>Editorial choices of a <see cref="ClaimVerifier"/>.</summary>
/// <remarks>Immutable.</remarks>
public sealed record VerificationOptions
{
    /// <summary>The defaults.</summary>
    public static VerificationOptions Default { get; } = new();

    /// <summary>The user's own word on claims; it wins over what is found. None by default.</summary>
    public IReadOnlyList<ClaimBinding> Bindings { get; init; } = [];

    /// <summary>Below this relevance a reading of a claim says nothing. 0.42 by default.</summary>
    public double RelevanceFloor { get; init; } = 0.42;

    /// <summary>Below this relevance a reading may support a claim, but not contradict it. 0.6 by default.</summary>
    public double ContradictionFloor { get; init; } = 0.6;

    /// <summary>Readings that differ by no more are equally likely. 0.12 by default.</summary>
    public double SimilarRelevance { get; init; } = 0.12;

    /// <summary>Where more than this share of the readings agree with a small number, agreement is chance. 0.2 by default.</summary>
    public double ChanceShare { get; init; } = 0.2;

    /// <summary>The most words of a sentence that a table may leave unexplained for it to contradict. 0 by default.</summary>
    public int MostUnexplainedWords { get; init; }

    /// <summary>The most cells that a verdict lists as evidence. 8 by default.</summary>
    public int MostEvidence { get; init; } = 8;
}
