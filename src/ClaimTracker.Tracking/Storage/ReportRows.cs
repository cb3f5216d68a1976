using ClaimTracker.Claims;
using ClaimTracker.Facts;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Writes a report into rows.</summary>
internal sealed class ReportRows
{
    private readonly ClaimReport _report;
    private readonly string _article;
    private readonly Dictionary<string, string> _sources;
    private readonly Dictionary<TextSpan, SentenceRow> _bySpan = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, TextSpan), int> _places = [];

    private ReportRows(ClaimReport report, string article)
    {
        (_report, _article) = (report, article);
        _sources = report.Sources.ToDictionary(source => source.Id, source => source.Name, StringComparer.Ordinal);
    }

    /// <summary>The sentences of a report with their claims, in text order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="article">The key of its article.</param>
    public static IReadOnlyList<SentenceRow> Of(ClaimReport report, string article)
    {
        var rows = new ReportRows(report, article);
        for (var i = 0; i < report.Sentences.Count; i++)
            rows.Sentence(report.Sentences[i].Span, report.SentenceCheckWorthiness.Count > i ? report.SentenceCheckWorthiness[i] : null);
        foreach (var claim in report.Claims)
        {
            // A claim that a dataset gave a meaning to may take a stretch for its sentence that is none of the report's.
            var sentence = rows._bySpan.GetValueOrDefault(claim.Sentence) ?? rows.Sentence(claim.Sentence, null);
            sentence.Claims.Add(rows.Claim(claim, sentence));
        }

        return [.. rows._bySpan.Values];
    }

    /// <summary>Takes what a report says of its article over.</summary>
    public static void Fill(ArticleRow row, ClaimReport report)
    {
        var article = report.Article;
        row.ReportId = StoredText.Of(report.Id);
        row.Url = StoredText.Of(article.CanonicalUrl ?? article.Url);
        row.Title = StoredText.Of(article.Title);
        row.Outlet = StoredText.Of(article.Outlet);
        row.Published = article.Published?.ToString();
    }

    private SentenceRow Sentence(TextSpan span, double? score)
    {
        var text = Text(span)!;
        var occurrence = _seen.GetValueOrDefault(text);
        _seen[text] = occurrence + 1;
        return _bySpan[span] = new SentenceRow { Key = FindingId.OfSentence(_article, text, occurrence), Start = span.Start, Length = span.Length, Text = text, Score = score };
    }

    private ClaimRow Claim(NumericClaim claim, SentenceRow sentence)
    {
        var place = new TextSpan(claim.Span.Start - sentence.Start, claim.Span.Length);
        var occurrence = _places.GetValueOrDefault((sentence.Key, place));
        _places[(sentence.Key, place)] = occurrence + 1;
        return new ClaimRow
        {
            Key = FindingId.OfClaim(sentence.Key, place, occurrence),
            ClaimId = claim.Id,
            Start = claim.Span.Start,
            Length = claim.Span.Length,
            Text = Text(claim.Span)!,
            Kind = claim.Kind,
            Value = claim.Value,
            Low = claim.Low,
            High = claim.High,
            Bound = claim.Bound,
            Unit = StoredText.Of(claim.Unit),
            Trend = claim.Trend,
            Modality = claim.Modality,
            SubjectStart = claim.Subject?.Start,
            Subject = Text(claim.Subject),
            PlaceStart = claim.Place?.Start,
            Place = Text(claim.Place),
            TimeStart = claim.Time?.Span.Start,
            Time = Text(claim.Time?.Span),
            TimeType = claim.Time?.Type,
            TimeValue = StoredText.Of(claim.Time?.Value),
            Sources = Sources(claim),
            Score = claim.CheckWorthiness?.Score,
            Reasons = StoredText.Of(claim.CheckWorthiness is { Reasons.Count: > 0 } worth ? string.Join('\n', worth.Reasons.Select(reason => reason.ReplaceLineEndings(" "))) : null),
            FactId = FindingId.OfFact(FactKey.Of(_report, claim)),
        };
    }

    private string? Sources(NumericClaim claim)
    {
        var names = string.Join("; ", claim.SourceIds.Select(id => _sources.GetValueOrDefault(id)).Where(name => !string.IsNullOrEmpty(name)));
        return names.Length == 0 ? null : StoredText.Of(names);
    }

    private string? Text(TextSpan? span) => StoredText.Of(span?.Slice(_report.Article.Text));
}
