using System.Collections.Concurrent;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.ML.Features;

/// <summary>Walks the sentences of a report with their features.</summary>
/// <remarks>Thread-safe: each walk takes its work space from a pool.</remarks>
internal sealed class ReportFeatures
{
    private readonly ConcurrentBag<SentenceFeatures> _pool = [];

    /// <summary>Hands out each sentence with the run of claims in it and its features.</summary>
    public void Walk(ClaimReport report, Action<Sentence, (int First, int Count), SentenceFeatures> visit)
    {
        if (!_pool.TryTake(out var features)) features = new SentenceFeatures();
        var claims = report.Claims as NumericClaim[] ?? [.. report.Claims];
        var dates = report.Dates as TimeExpression[] ?? [.. report.Dates];
        var (claim, date) = (0, 0);
        foreach (var sentence in report.Sentences)
        {
            var (firstClaim, firstDate) = (claim, date);
            while (claim < claims.Length && claims[claim].Span.Start < sentence.Span.End) claim++;
            while (date < dates.Length && dates[date].Span.Start < sentence.Span.End) date++;
            features.Fill(sentence, claims.AsSpan(firstClaim..claim), dates.AsSpan(firstDate..date));
            visit(sentence, (firstClaim, claim - firstClaim), features);
        }

        _pool.Add(features);
    }
}
