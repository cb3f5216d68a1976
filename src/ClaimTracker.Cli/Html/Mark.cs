using ClaimTracker.Cli.Output;
using ClaimTracker.Quotes;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Cli.Html;

/// <summary>One stretch of the article that means something: a claim, a piece of a quote, or a hyperlink.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Id">The claim's or quote's id; null for a hyperlink.</param>
/// <param name="Target">Where a click on it leads.</param>
/// <param name="Classes">How it looks.</param>
/// <param name="Title">What a pointer over it shows.</param>
/// <param name="Rank">Among marks of one span the highest is innermost.</param>
internal sealed record Mark(TextSpan Span, string? Id, string Target, string Classes, string? Title, int Rank)
{
    /// <summary>All marks of a report: containers before what they contain.</summary>
    public static List<Mark> Of(ReportView view)
    {
        var marks = new List<Mark>();
        foreach (var quote in view.Report.Quotes)
        {
            foreach (var piece in quote.Content) marks.Add(Of(view, quote, piece));
        }

        foreach (var link in view.Report.Article.Links)
        {
            if (Escape.WebAddress(link.Href) is { } address) marks.Add(new Mark(link.Span, null, address, "out", null, 1));
        }

        foreach (var claim in view.Report.Claims)
        {
            var verdict = view.Verdict(claim.Id);
            var isWrong = view.FailedChecks(claim.Id).Count > 0 || verdict is not null && VerdictText.IsAlarm(verdict);
            var look = isWrong ? "c wrong" : verdict?.Kind switch { VerdictKind.Supported => "c right", VerdictKind.Close => "c right near", VerdictKind.Ambiguous => "c unclear", _ => "c" };
            var title = verdict is not null && VerdictText.IsBound(verdict) ? $"{VerdictText.Name(verdict.Kind)}: {verdict.Explanation}" : ValueText.Of(claim);
            marks.Add(new Mark(claim.Span, claim.Id, "#e-" + claim.Id, look, title, 2));
        }

        marks.Sort(static (left, right) => left.Span.CompareTo(right.Span) is var order and not 0 ? order : left.Rank.CompareTo(right.Rank));
        return marks;
    }

    private static Mark Of(ReportView view, Quote quote, TextSpan piece)
    {
        var speaker = view.Speaker(quote);
        return new Mark(piece, quote.Id, "#e-" + quote.Id, quote.Kind == QuoteKind.Indirect ? "q loose" : "q", speaker.Length > 0 ? speaker : null, 0);
    }
}
