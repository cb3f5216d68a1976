using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Tracking.Decisions;
using ClaimTracker.Tracking.Findings;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Reads findings with their decisions, the best first.</summary>
internal static class FindingReader
{
    public static async Task<IReadOnlyList<TrackedFinding>> ReadAsync(StoreContext context, FindingQuery query, CancellationToken cancellationToken)
    {
        var claims =
            from claim in context.Claims
            join decision in context.Decisions on claim.Key equals decision.Key into decisions
            from decision in decisions.DefaultIfEmpty()
            where query.IncludesDecided || decision == null
            orderby claim.Score ?? -1 descending, claim.Sentence!.ArticleId, claim.Start, claim.Id
            select new { Claim = claim, Sentence = claim.Sentence!, Article = claim.Sentence!.Article!, Decision = decision };
        if (query.Top is { } most) claims = claims.Take(most);
        var found = new List<TrackedFinding>();
        await foreach (var row in claims.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            found.Add(Finding(row.Claim, row.Sentence, row.Article, row.Decision));
        if (!query.IncludesSentences) return await WithEarlierAsync(context, found, cancellationToken).ConfigureAwait(false);

        var sentences =
            from sentence in context.Sentences
            where !sentence.Claims.Any()
            join decision in context.Decisions on sentence.Key equals decision.Key into decisions
            from decision in decisions.DefaultIfEmpty()
            where query.IncludesDecided || decision == null
            orderby sentence.Score ?? -1 descending, sentence.ArticleId, sentence.Start
            select new { Sentence = sentence, Article = sentence.Article!, Decision = decision };
        if (query.Top is { } all) sentences = sentences.Take(all);
        await foreach (var row in sentences.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            found.Add(Finding(null, row.Sentence, row.Article, row.Decision));
        var ordered = found.OrderByDescending(finding => finding.Score ?? -1);
        return await WithEarlierAsync(context, [.. query.Top is { } top ? ordered.Take(top) : ordered], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<TrackedFinding>> WithEarlierAsync(StoreContext context, List<TrackedFinding> found, CancellationToken cancellationToken)
    {
        var earlier = new Dictionary<string, EarlierDecision>(StringComparer.Ordinal);
        foreach (var decision in await EarlierWordings.ReadAsync(context, null, cancellationToken).ConfigureAwait(false))
            if (decision.FindingId is { } id)
                earlier[id] = decision;
        return earlier.Count == 0 ? found : [.. found.Select(finding => earlier.TryGetValue(finding.Id, out var decision) ? finding with { Earlier = decision } : finding)];
    }

    private static TrackedFinding Finding(ClaimRow? claim, SentenceRow sentence, ArticleRow article, DecisionRow? decision) => new()
    {
        Id = claim?.Key ?? sentence.Key,
        Article = Article(article),
        Sentence = sentence.Text,
        Text = claim?.Text ?? sentence.Text,
        Claim = claim is null ? null : Claim(claim, sentence),
        Subject = claim?.Subject,
        Sources = claim?.Sources,
        Score = claim is null ? sentence.Score : claim.Score,
        Reasons = Reasons(claim),
        Decision = decision is null ? null : Decision(decision),
    };

    /// <summary>The article as a caller sees it.</summary>
    public static TrackedArticle Article(ArticleRow row) => new(row.ReportId, row.Url, row.Title, row.Outlet, PublicationDate.TryParse(row.Published, out var day) ? day : null);

    /// <summary>The decision as a caller sees it.</summary>
    public static Decision Decision(DecisionRow row) => new(row.Key, row.Choice)
    {
        Verdict = row.Verdict,
        By = row.DecidedBy,
        At = row.DecidedAt,
        Note = row.Note,
    };

    /// <summary>The claim as the report had it, as far as it is kept.</summary>
    public static NumericClaim Claim(ClaimRow row, SentenceRow sentence) => new()
    {
        Id = row.ClaimId,
        Span = new TextSpan(row.Start, row.Length),
        Sentence = new TextSpan(sentence.Start, sentence.Length),
        Kind = row.Kind,
        Value = row.Value,
        Low = row.Low,
        High = row.High,
        Bound = row.Bound,
        Unit = row.Unit,
        Trend = row.Trend,
        Modality = row.Modality,
        Subject = Span(row.SubjectStart, row.Subject),
        Place = Span(row.PlaceStart, row.Place),
        Time = Span(row.TimeStart, row.Time) is { } time ? new TimeExpression(time, row.TimeType ?? TimeType.None, row.TimeValue) : null,
        CheckWorthiness = row.Score is { } score ? new CheckWorthiness(score, Reasons(row)) : null,
    };

    private static TextSpan? Span(int? start, string? text) => start is { } at && text is not null ? new TextSpan(at, text.Length) : null;

    private static string[] Reasons(ClaimRow? claim) => claim?.Reasons?.Split('\n') ?? [];
}
