using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Commands;

/// <summary>What <c>verify</c> adds to a run of <c>extract</c>.</summary>
internal sealed record Verification
{
    /// <summary>Gives a report its verdicts.</summary>
    public required Func<ClaimReport, CancellationToken, Task<ClaimReport>> Verify { get; init; }

    /// <summary>Waited for before anything of an article is told, so that messages keep their order.</summary>
    /// <exception cref="NoDatasetException">There is nothing to compare with.</exception>
    public required Func<Task> Ready { get; init; }

    /// <summary>Gives the piece of a table around the cells of a verdict.</summary>
    public required Func<IReadOnlyList<EvidenceCell>, TableExcerpt?> Around { get; init; }

    /// <summary>The claim whose readings are shown instead of the report; null for the report.</summary>
    public string? Explained { get; init; }

    /// <summary>Whether a table also shows the claims and quotes, and what the data cannot answer.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>The datasets and other files that are read; nothing written may take their place.</summary>
    public required IReadOnlyList<string> Reads { get; init; }
}

/// <summary>None of the datasets that a command line names could be read; what was wrong with each is told already.</summary>
internal sealed class NoDatasetException() : Exception("No dataset could be read, so nothing was verified.");
