using ClaimTracker.Claims;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Tracking.Decisions;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Tracking.Storage;

/// <summary>The one row that says which program's tables these are, and of which version.</summary>
internal sealed class StoreRow
{
    public int Id { get; set; }

    public int Version { get; set; }
}

internal sealed class ArticleRow
{
    public long Id { get; set; }

    /// <summary>What makes two reports reports of one article, see <see cref="FindingId.OfArticle"/>.</summary>
    public required string Key { get; set; }

    public required string ReportId { get; set; }

    public string? Url { get; set; }

    public string? Title { get; set; }

    public string? Outlet { get; set; }

    /// <summary>ISO 8601, as exact as the page gives it.</summary>
    public string? Published { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public List<SentenceRow> Sentences { get; } = [];
}

internal sealed class SentenceRow
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public ArticleRow? Article { get; set; }

    public required string Key { get; set; }

    public int Start { get; set; }

    public int Length { get; set; }

    public required string Text { get; set; }

    public double? Score { get; set; }

    public List<ClaimRow> Claims { get; } = [];
}

internal sealed class ClaimRow
{
    public long Id { get; set; }

    public long SentenceId { get; set; }

    public SentenceRow? Sentence { get; set; }

    public required string Key { get; set; }

    /// <summary>The claim's id in its report.</summary>
    public required string ClaimId { get; set; }

    public int Start { get; set; }

    public int Length { get; set; }

    public required string Text { get; set; }

    public ClaimKind Kind { get; set; }

    public decimal? Value { get; set; }

    public decimal? Low { get; set; }

    public decimal? High { get; set; }

    public Bound? Bound { get; set; }

    public string? Unit { get; set; }

    public Trend Trend { get; set; }

    public Modality Modality { get; set; }

    public int? SubjectStart { get; set; }

    public string? Subject { get; set; }

    public int? PlaceStart { get; set; }

    public string? Place { get; set; }

    public int? TimeStart { get; set; }

    public string? Time { get; set; }

    public TimeType? TimeType { get; set; }

    public string? TimeValue { get; set; }

    public string? Sources { get; set; }

    public double? Score { get; set; }

    /// <summary>One a line, the strongest first.</summary>
    public string? Reasons { get; set; }

    /// <summary>The question that the claim answers (<see cref="Facts.FactKey"/>) as an id: claims with equal ones are sightings of one fact.</summary>
    public string? FactId { get; set; }
}

/// <summary>A decision refers to its finding by key, not by row: it outlives the article's being saved again.</summary>
internal sealed class DecisionRow
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public ArticleRow? Article { get; set; }

    public required string Key { get; set; }

    /// <summary>The sentence as it was when it was decided about.</summary>
    public required string Sentence { get; set; }

    /// <summary>The claim's words; null where the decision is about the sentence.</summary>
    public string? Claim { get; set; }

    public DecisionChoice Choice { get; set; }

    public VerdictKind? Verdict { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset DecidedAt { get; set; }

    public string? Note { get; set; }
}
