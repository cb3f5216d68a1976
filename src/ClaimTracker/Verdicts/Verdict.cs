namespace ClaimTracker.Verdicts;

/// <summary>What datasets say about one claim or quote, and how that was found out.</summary>
/// <remarks>Immutable. Made by the package ClaimTracker.Verification; the core only carries and writes it.</remarks>
public sealed record Verdict
{
    /// <summary>The claim it is about, or the quote.</summary>
    public required string ClaimId { get; init; }

    /// <summary>The verdict.</summary>
    public required VerdictKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required VerdictReason Reason { get; init; }

    /// <summary>What comes out of the data; null where nothing was worked out.</summary>
    public Computed? Computed { get; init; }

    /// <summary>The query that gives <see cref="Computed"/>, parameters inlined for reading.</summary>
    public string? Query { get; init; }

    /// <summary>The cells it rests on: all of them, or the first few of many.</summary>
    public IReadOnlyList<EvidenceCell> Evidence { get; init; } = [];

    /// <summary>The readings that lost, best first.</summary>
    public IReadOnlyList<ReadingOutcome> Readings { get; init; } = [];

    /// <summary>One plain English sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>What the claim would say if it were right: "47%"; null where it is or nobody knows.</summary>
    public string? Correction { get; init; }

    /// <summary>How sure the linking of claim and data is, from 0 to 1.</summary>
    public double Confidence { get; init; }
}

/// <summary>A number that was worked out from data.</summary>
/// <param name="Value">The number, in the unit of the claim; null where the answer is a name.</param>
/// <param name="Formula">How, in words and column names: "sum of births where year = 2007".</param>
/// <param name="Text">The answer where it is a name: "Namibia".</param>
/// <param name="Used">How many cells went into it.</param>
/// <param name="Excluded">How many cells were left out because they hold no number.</param>
public sealed record Computed(decimal? Value, string Formula, string? Text = null, long Used = 0, long Excluded = 0);

/// <summary>One cell.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Row">1 for the first row of data.</param>
/// <param name="RowKey">What the row is about: "Baltimore"; null where it has no name.</param>
/// <param name="Column">The column's header.</param>
/// <param name="Raw">The cell as the file has it.</param>
public sealed record EvidenceCell(string Dataset, long Row, string? RowKey, string Column, string Raw);

/// <summary>A reading of the claim that was considered.</summary>
/// <param name="Query">Its query, parameters inlined for reading.</param>
/// <param name="Relevance">How well it fits the words, from 0 to 1; scored before values are compared.</param>
/// <param name="Value">What it gives; null where it gives none.</param>
/// <param name="Outcome">How that compares with the claim.</param>
public sealed record ReadingOutcome(string Query, double Relevance, decimal? Value, VerdictReason Outcome);
