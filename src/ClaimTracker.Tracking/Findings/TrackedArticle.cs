using ClaimTracker.Articles;
using ClaimTracker.Tracking.Decisions;

namespace ClaimTracker.Tracking.Findings;

/// <summary>An article of the store.</summary>
/// <param name="ReportId">The id of the report that was saved last.</param>
/// <param name="Url">Its own address, else the one it came from.</param>
/// <param name="Title">The headline.</param>
/// <param name="Outlet">The publication's name.</param>
/// <param name="Published">When it was published.</param>
public sealed record TrackedArticle(string ReportId, string? Url, string? Title, string? Outlet, PublicationDate? Published);

/// <summary>What saving a report did.</summary>
/// <param name="IsNew">True where the store did not hold the article before.</param>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Kept">How many of them the store held before.</param>
/// <param name="Decided">How many of them are decided.</param>
public sealed record SavedReport(bool IsNew, int Claims, int Kept, int Decided)
{
    /// <summary>The numbers that are not as the version before had them, in text order, those that are gone last; empty for a new article.</summary>
    public IReadOnlyList<ClaimChange> Changes { get; init; } = [];

    /// <summary>The decisions about sentences that the article no longer has word for word, whichever version took them away.</summary>
    public IReadOnlyList<EarlierDecision> EarlierDecisions { get; init; } = [];
}
