using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Reads the turns of transcripts and interviews: "HOLT: Did you read the plan?".</summary>
internal static class Turns
{
    /// <summary>Most words a label before a colon may have: "Rep. Ana de la Torre (D-Texas):".</summary>
    private const int LongestLabel = 8;

    /// <summary>Most words of the name of a paper that asks: "New Harbour Times:".</summary>
    private const int LongestOutlet = 4;

    /// <summary>"HOLT: Did you read the plan?", "Q: Why now?".</summary>
    public static Report? Read(Article article, IReadOnlyList<Passage> passages, int first, int end, HashSet<Entity> repeated, HashSet<string> labels)
    {
        var p = passages[first];
        var colon = Colon(p);
        if (colon < p.TextFirst || colon < 0 || colon + 1 >= p.Count && first + 1 >= end || !IsLabel(p, colon, repeated, labels)) return null;
        var headline = (first == 0 && !OpensAt(passages, end)) || article.Blocks[p.Block].Kind == BlockKind.Heading;
        var pieces = new List<Piece>();
        Pieces.Add(p, colon + 1, p.Count - 1, pieces);
        for (var i = first + 1; i < end; i++) Pieces.Add(passages[i], 0, passages[i].Count - 1, pieces);
        if (pieces.Count == 0 || !HasWord(passages, first, end, colon)) return null;
        // "Holt: He called it “a ruin”. I agree.": speech that marks do not open is the turn's, and what they hold is quoted in it.
        var marked = pieces.Any(piece => piece.Marked) && (pieces[0].Marked || headline || article.Text[passages[end - 1].Span.End - 1] is not ('.' or '?' or '!'));

        // Without marks the turn is one verbatim piece, final stop included.
        if (marked && LabelsAgain(passages, first, end, colon)) return null; // each of "Holt: “Yes.” Stern: “No.”" is a report of its own
        if (!marked)
        {
            if (Headline.IsOne(article, p.Span)) return null;
            if (headline) return null;
            pieces = [new Piece(TextSpan.FromBounds(pieces[0].Span.Start, passages[end - 1].Span.End), Marked: true)];
        }

        return new Report
        {
            Passage = p,
            Pieces = pieces,
            Cue = p.Tokens[colon].Span,
            Speaker = p.SpanOf(0, colon - 1),
            Verbatim = !marked,
            Modality = article.Text[pieces[^1].Span.End - 1] == '?' && pieces.Count == 1 ? Modality.Question : Modality.Asserted,
            Confidence = marked ? 0.7 : 0.8,
        };
    }

    private static bool LabelsAgain(IReadOnlyList<Passage> passages, int first, int end, int colon)
    {
        for (var i = first; i < end; i++)
            for (var at = i == first ? colon + 1 : 1; at + 1 < passages[i].Count; at++)
                if (passages[i].Lower(at) == ":" && passages[i].IsFree(at) && passages[i].NameAt(at - 1) >= 0 && passages[i].OpensMark(at + 1))
                    return true;
        return false;
    }

    /// <summary>The colon behind a label that opens a passage; -1 where none does.</summary>
    private static int Colon(Passage p)
    {
        for (var i = 0; i < Math.Min(p.Count, LongestLabel + 1); i++)
            if (!p.IsFree(i)) return -1;
            else if (i > 0 && p.Lower(i) == ":") return i;
        return -1;
    }

    /// <summary>The labels of an interview: of those that open a block, what stands there twice and more, where two of them take turns and one of them asks.</summary>
    public static HashSet<string> Labels(IReadOnlyList<Passage> passages)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var asks = false;
        for (var i = 0; i < passages.Count; i++)
        {
            var p = passages[i];
            if (i > 0 && passages[i - 1].Block == p.Block || !p.Tokens[0].IsCapitalized || Colon(p) is not (> 0 and <= LongestOutlet and var colon)) continue;
            var label = p.SpanOf(0, colon - 1).Slice(p.Text);
            seen[label] = seen.GetValueOrDefault(label) + 1;
            asks |= p.Text[p.Span.End - 1] == '?';
        }

        var again = seen.Where(label => label.Value > 1).Select(label => label.Key).ToHashSet(StringComparer.Ordinal);
        return again.Count > 1 && asks ? again : [];
    }

    /// <summary>True where the block that starts with the given passage has a label too: then the one before is no headline.</summary>
    public static bool OpensAt(IReadOnlyList<Passage> passages, int at) => at < passages.Count && Colon(passages[at]) >= 0;

    /// <summary>"Nina Holt: 1,769" is a row of a list.</summary>
    private static bool HasWord(IReadOnlyList<Passage> passages, int first, int end, int colon)
    {
        for (var i = first; i < end; i++)
            for (var at = i == first ? colon + 1 : 0; at < passages[i].Count; at++)
                if (passages[i].Tokens[at].Kind == TokenKind.Word)
                    return true;
        return false;
    }

    private static bool IsLabel(Passage p, int colon, HashSet<Entity> repeated, HashSet<string> labels)
    {
        var text = p.Tokens[0].Text;
        if (colon == 1 && SpeakerWords.Asks(p.Lower(0)) is not null) return p.Tokens[0].IsCapitalized;
        if (SpeakerWords.IsLabel(p.Lower(0)) || SpeakerWords.IsLabel(p.Lower(colon - 1)) || p.Starts.Count > 0 && p.SentenceStart(colon) != 0) return false;
        var upper = true;
        for (var i = 0; i < colon; i++) upper &= p.Tokens[i].Kind != TokenKind.Word || p.Tokens[i].Text.All(c => !char.IsLower(c)) || p.Lower(i) is "mr." or "ms." or "mrs.";
        if (p.NameAt(colon - 1) is var asking and >= 0 && p.Names[asking].Entity.Kind != NameKind.Place && labels.Contains(p.SpanOf(0, colon - 1).Slice(p.Text))) return true;
        if (colon > 1 && NameWords.IsPostNominal(p.Tokens[colon - 1].Text)) colon--; // "MR QUILL KC:"
        if (upper && p.NameAt(colon - 1) < 0 && (SpeakerWords.IsSpeaker(p.Lower(colon - 1)) || NameWords.IsTitle(p.Lower(colon - 1)))) return true; // "COURT CLERK:"
        if (upper && p.NameAt(colon - 1) >= 0) return p.Names[p.NameAt(colon - 1)].Entity.Kind is NameKind.Person or NameKind.Organization || p.Tokens[colon - 1].Text.Length > 3;
        for (var i = 0; i < colon; i++)
        {
            if (p.NameAt(i) < 0 && !NameWords.IsTitle(p.Lower(i)) && !(i == 0 && colon > 1 && p.Lower(0) == "the")) return false;
            if (p.NameAt(i) >= 0 && p.Names[p.NameAt(i)].Entity.Kind is NameKind.Place) return false;
        }

        // A name that the article has elsewhere, not a heading of its own.
        var name = p.NameAt(colon - 1);
        return name >= 0 && IsKnown(p, name, repeated);
    }

    private static bool IsKnown(Passage p, int name, HashSet<Entity> repeated)
    {
        var entity = p.Names[name].Entity;
        return entity.Kind is NameKind.Person or NameKind.Organization && repeated.Contains(entity);
    }
}
