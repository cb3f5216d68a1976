using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Reads the line over an article that gives its source before or behind a colon: "Police: Man hid cats in van", "Pool to close in May: mayor".</summary>
internal static class HeadlineReports
{
    /// <summary>Fewest tokens of what is reported.</summary>
    private const int FewestTokens = 4;

    /// <summary>Most tokens of the source.</summary>
    private const int LongestSource = 6;

    public static Report? Read(Passage p)
    {
        if (p.Starts.Count > 1) return null;
        for (var colon = 1; colon < p.Count - 1; colon++)
        {
            if (p.Lower(colon) != ":" || !p.IsFree(colon)) continue;
            var last = p.Count - 1;
            while (last > colon && p.IsFree(last) && p.IsPunctuation(last)) last--;
            if (p.Lower(p.Count - 1) == "?") return null;
            if (IsSource(p, 0, colon - 1) && last - colon >= FewestTokens && HasFinite(p, colon + 1, last)) return Made(p, colon, (0, colon - 1), (colon + 1, p.Count - 1));
            return IsSource(p, colon + 1, last) && colon >= FewestTokens ? Made(p, colon, (colon + 1, last), (0, colon - 1)) : null;
        }

        return null;
    }

    private static bool IsSource(Passage p, int first, int last)
    {
        if (last < first || last - first >= LongestSource) return false;
        for (var i = first; i <= last; i++)
            if (!p.IsFree(i) || p.IsPunctuation(i) && !p.IsGlued(i) || p.NameAt(i) < 0 && p.IsFinite(i)) return false; // "Renn told the Post: “He left”" is a sentence
        if (first == last) return SpeakerWords.IsKnown(p.Lower(last)) || NameWords.IsTitle(p.Lower(last)) || IsNamed(p, last);
        return IsNamed(p, last) && (p.NameAt(first) >= 0 || NameWords.IsTitle(p.Lower(first))) || SpeakerWords.IsKnown(p.Lower(last)) && p.NameAt(first) >= 0;
    }

    private static bool IsNamed(Passage p, int i) => p.NameAt(i) >= 0 && p.Names[p.NameAt(i)].Entity.Kind is NameKind.Person or NameKind.Organization;

    private static bool HasFinite(Passage p, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (p.IsFinite(i) || p.Tag(i) == PartOfSpeech.Verb)
                return true;
        return false;
    }

    private static Report? Made(Passage p, int colon, (int First, int Last) source, (int First, int Last) content)
    {
        var pieces = PassageReports.Cut(p, [content]);
        return pieces.Count == 0 ? null : new Report { Passage = p, Pieces = pieces, Cue = p.Tokens[colon].Span, Speaker = p.SpanOf(source.First, source.Last), Confidence = pieces.TrueForAll(piece => piece.Marked) ? 0.7 : 0.6 };
    }
}
