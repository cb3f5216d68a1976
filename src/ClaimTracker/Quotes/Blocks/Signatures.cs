using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Finds marked speech signed behind a dash, line by line: "“It is late.” — Ann Cole".</summary>
internal static class Signatures
{
    /// <summary>Fewest words that such speech has; a shorter one is a title and its author.</summary>
    private const int FewestWords = 4;

    /// <summary>Most tokens of a block that only signs the one before it.</summary>
    private const int LongestSignature = 14;

    public static void Add(Passage p, List<Report> reports, Coverage taken)
    {
        for (var i = 1; i < p.Count - 1; i++)
        {
            if (!p.IsFree(i) || !p.ClosesMark(i - 1) || !p.IsPunctuation(i)) continue;
            if (p.Tokens[i].Text == "[" && Bracketed(p, i) is { } credit && i - p.MarkStart(i - 1) > 2 * FewestWords && p.Text[p.Marks[p.MarkAt(i - 1)].Inner.End - 1] is '.' or '!' or '?' or '…' && !taken.Touches(p.SpanOf(p.MarkStart(i - 1), i - 1)))
                reports.Add(new Report { Passage = p, Pieces = PassageReports.Cut(p, [(p.MarkStart(i - 1), i - 1)]), Cue = p.SpanOf(i, i), Speaker = p.SpanOf(credit.First, credit.Last), Confidence = 0.7, Signed = true });
            if (!Characters.IsDash(p.Tokens[i].Text[0])) continue;
            var first = p.MarkStart(i - 1);
            if (i - first < FewestWords || taken.Touches(p.SpanOf(first, i - 1))) continue;
            if (p.Text[p.Marks[p.MarkAt(first)].Inner.End - 1] is not ('.' or '!' or '?' or '…')) continue;
            if (Name(p, i + 1) is not { } speaker || !Ends(p, speaker.Last + 1)) continue;
            reports.Add(new Report { Passage = p, Pieces = PassageReports.Cut(p, [(first, i - 1)]), Cue = p.Tokens[i].Span, Speaker = p.SpanOf(speaker.First, speaker.Last), Confidence = 0.85, Signed = true });
        }
    }

    /// <summary>The same where the dash or bracket opens the next sentence of the block, or a dash the next block, which holds nothing but the signature: "— Ann Cole, the mayor".</summary>
    public static void AddAcross(Passage p, Passage next, bool isBlock, List<Report> reports)
    {
        var close = p.Count - 1;
        if (p.Block != next.Block && !(isBlock && p.Block + 1 == next.Block && p.OpensMark(0) && SignsAlone(next)) || !p.ClosesMark(close) || !next.IsFree(0) || next.Count < 2) return;
        var first = p.MarkStart(close);
        var behind = next.Tokens[0].Text == "[" && close - first > 2 * FewestWords ? Bracketed(next, 0)
            : Characters.IsDash(next.Tokens[0].Text[0]) && close - first >= FewestWords && Name(next, 1) is { } signer && Ends(next, signer.Last + 1) ? signer
            : null;
        if (behind is not { } speaker) return;
        for (var i = reports.Count - 1; i >= 0 && reports[i].Passage == p; i--)
            if (reports[i].Extent.Overlaps(p.SpanOf(first, close)))
                return;
        reports.Add(new Report { Passage = p, Pieces = PassageReports.Cut(p, [(first, close)]), Cue = next.Tokens[0].Span, Speaker = next.SpanOf(speaker.First, speaker.Last), Confidence = 0.85, Signed = true });
    }

    /// <summary>A block of a few words, none of them a verb.</summary>
    private static bool SignsAlone(Passage p) => p.Count <= LongestSignature && p.Starts.Count == 1 && !p.HasFinite(0, p.Count);

    /// <summary>"“It is late.” [The Post.]": a few capitals in brackets behind speech.</summary>
    private static (int First, int Last)? Bracketed(Passage p, int open)
    {
        var last = open;
        while (last - open < FewestWords && last + 1 < p.Count && p.Tokens[last + 1].IsCapitalized) last++;
        var close = p.Lower(last + 1) == "." ? last + 2 : last + 1;
        return last > open && p.Lower(close) == "]" ? (open + 1, last) : null;
    }

    private static (int First, int Last)? Name(Passage p, int first)
    {
        var at = first;
        while (at < p.Count && p.NameAt(at) < 0 && (NameWords.IsTitle(p.Lower(at)) || NameWords.IsHonorific(p.Lower(at)))) at++;
        var name = p.NameAt(at);
        if (name < 0 || p.Names[name].Entity.Kind == NameKind.Place) return null;
        while (p.NameAt(at + 1) == name) at++;
        return (first, at);
    }

    /// <summary>The line ends, the next quote opens, or a comma leads on to the role.</summary>
    private static bool Ends(Passage p, int at) => at >= p.Count || p.OpensMark(at) || p.IsPunctuation(at) || p.Text.AsSpan(p.Tokens[at - 1].Span.End, p.Tokens[at].Span.Start - p.Tokens[at - 1].Span.End).Contains('\n');
}
