using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes;

/// <summary>Finds the blocks that are quotes as a whole: transcript turns, signed lines, block quotations, letters after a colon.</summary>
internal static class BlockReports
{
    /// <summary>Most words a label before a colon may have: "Rep. Ana de la Torre (D-Texas):".</summary>
    private const int LongestLabel = 8;

    public static Dictionary<int, Report> Find(Article article, IReadOnlyList<Passage> passages, List<Report> reports)
    {
        var found = new Dictionary<int, Report>();
        var signed = reports.Where(report => report.Signed).Select(report => report.Passage.Block).ToHashSet();
        var withReports = reports.Select(report => report.Passage.Block).ToHashSet();
        var repeated = passages.Count == 0 ? [] : passages[0].Names.CountBy(name => name.Entity).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        EmbeddedPosts.Add(article, passages, found);
        for (var i = 0; i < passages.Count;)
        {
            var end = i + 1;
            while (end < passages.Count && passages[end].Block == passages[i].Block) end++;
            if (found.ContainsKey(passages[i].Block))
            {
                i = end;
                continue;
            }

            var report = (i == 0 && !IsTurn(passages, end) ? HeadlineReports.Read(passages[0]) : null) ?? Turn(article, passages, i, end, repeated) ?? (signed.Contains(passages[i].Block) ? null : Signed(article, passages, i, end));
            report ??= withReports.Contains(passages[i].Block) ? null : Introduced(article, passages, i, end, found);
            if (report is not null) found[passages[i].Block] = report;
            i = end;
        }

        return found;
    }

    /// <summary>"HOLT: Did you read the plan?", "Q: Why now?".</summary>
    private static Report? Turn(Article article, IReadOnlyList<Passage> passages, int first, int end, HashSet<Entity> repeated)
    {
        var p = passages[first];
        var colon = Colon(p);
        if (colon < 0 || colon + 1 >= p.Count && first + 1 >= end || !IsLabel(p, colon, repeated)) return null;
        var headline = (first == 0 && !IsTurn(passages, end)) || article.Blocks[p.Block].Kind == BlockKind.Heading;
        var pieces = new List<Piece>();
        Pieces.Add(p, colon + 1, p.Count - 1, pieces);
        for (var i = first + 1; i < end; i++) Pieces.Add(passages[i], 0, passages[i].Count - 1, pieces);
        if (pieces.Count == 0 || !HasWord(passages, first, end, colon)) return null;
        var marked = pieces.Any(piece => piece.Marked);

        // Without marks the turn is one verbatim piece, final stop included.
        if (!marked)
        {
            if (NameScanner.IsHeadline(article, p.Span)) return null;
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

    /// <summary>The colon behind a label that opens a passage; -1 where none does.</summary>
    private static int Colon(Passage p)
    {
        for (var i = 0; i < Math.Min(p.Count, LongestLabel + 1); i++)
            if (!p.IsFree(i)) return -1;
            else if (i > 0 && p.Lower(i) == ":") return i;
        return -1;
    }

    /// <summary>True where the block that starts with the given passage has a label too: then the one before is no headline.</summary>
    private static bool IsTurn(IReadOnlyList<Passage> passages, int at) => at < passages.Count && Colon(passages[at]) >= 0;

    /// <summary>"Nina Holt: 1,769" is a row of a list.</summary>
    private static bool HasWord(IReadOnlyList<Passage> passages, int first, int end, int colon)
    {
        for (var i = first; i < end; i++)
            for (var at = i == first ? colon + 1 : 0; at < passages[i].Count; at++)
                if (passages[i].Tokens[at].Kind == TokenKind.Word)
                    return true;
        return false;
    }

    private static bool IsLabel(Passage p, int colon, HashSet<Entity> repeated)
    {
        var text = p.Tokens[0].Text;
        if (colon == 1 && SpeakerWords.Asks(p.Lower(0)) is not null) return p.Tokens[0].IsCapitalized;
        if (SpeakerWords.IsLabel(p.Lower(0)) || p.Starts.Count > 0 && p.SentenceStart(colon) != 0) return false;
        var upper = true;
        for (var i = 0; i < colon; i++) upper &= p.Tokens[i].Kind != TokenKind.Word || p.Tokens[i].Text.All(c => !char.IsLower(c)) || p.Lower(i) is "mr." or "ms." or "mrs.";
        if (upper && p.NameAt(colon - 1) < 0 && (SpeakerWords.IsSpeaker(p.Lower(colon - 1)) || NameWords.IsTitle(p.Lower(colon - 1)))) return true; // "COURT CLERK:"
        if (upper && p.NameAt(colon - 1) >= 0) return p.Names[p.NameAt(colon - 1)].Entity.Kind is NameKind.Person or NameKind.Organization || p.Tokens[colon - 1].Text.Length > 3;
        for (var i = 0; i < colon; i++)
        {
            if (p.NameAt(i) < 0 && !NameWords.IsTitle(p.Lower(i))) return false;
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

    /// <summary>"“The harbour is not for rent.” — Olga Stern, commissioner": a dash and a name at the end of the block.</summary>
    private static Report? Signed(Article article, IReadOnlyList<Passage> passages, int first, int end)
    {
        for (var i = end - 1; i >= Math.Max(first, end - 3); i--)
        {
            var p = passages[i];
            for (var dash = p.Count - 2; dash >= 0 && p.Count - dash < 16; dash--)
            {
                if (!p.IsFree(dash) || !p.IsPunctuation(dash) || !Characters.IsDash(p.Tokens[dash].Text[0]) || (dash > 0 && p.IsGlued(dash))) continue;
                var name = dash + 1;
                while (name < p.Count && p.NameAt(name) < 0 && (NameWords.IsTitle(p.Lower(name)) || NameWords.IsHonorific(p.Lower(name)))) name++;
                if (p.NameAt(name) < 0 || p.Names[p.NameAt(name)].Entity.Kind is not (NameKind.Person or NameKind.Organization or NameKind.Other)) return null;
                var last = name;
                while (p.NameAt(last + 1) == p.NameAt(name)) last++;
                if (!EndsSigned(p, last + 1)) return null;
                var pieces = new List<Piece>();
                for (var j = first; j < i; j++) Pieces.Add(passages[j], 0, passages[j].Count - 1, pieces);
                if (dash > 0) Pieces.Add(p, 0, dash - 1, pieces);
                if (pieces.Count == 0) return null;
                var marked = pieces.All(piece => piece.Marked);
                if (!marked)
                {
                    if (pieces.Any(piece => piece.Marked) || !HasHandle(p, last + 1)) return null;
                    var stop = dash > 0 ? p.Tokens[dash - 1].Span.End : passages[i - 1].Span.End;
                    pieces = [new Piece(TextSpan.FromBounds(pieces[0].Span.Start, stop), Marked: true)];
                }

                return new Report { Passage = p, Pieces = pieces, Cue = p.Tokens[dash].Span, Speaker = p.SpanOf(dash + 1, last), Verbatim = !marked, Confidence = 0.85 };
            }
        }

        return null;
    }

    /// <summary>After the name of a signature come only its role, handle and date.</summary>
    private static bool EndsSigned(Passage p, int at)
    {
        for (var i = at; i < p.Count; i++)
            if (p.Tag(i) is PartOfSpeech.Auxiliary || !p.IsFree(i) || ReportingVerbs.IsPlainReport(p.Lower(i)))
                return false;
        return true;
    }

    private static bool HasHandle(Passage p, int at)
    {
        for (var i = at; i < p.Count; i++)
            if (p.Tokens[i].Kind == TokenKind.Address)
                return true;
        return false;
    }

    /// <summary>A block quotation, or the block after "…, wrote:".</summary>
    private static Report? Introduced(Article article, IReadOnlyList<Passage> passages, int first, int end, Dictionary<int, Report> found)
    {
        var p = passages[first];
        var before = first > 0 ? passages[first - 1] : null;
        var colon = before is not null && before.Block == p.Block - 1 && !found.ContainsKey(before.Block) && before.Lower(before.Count - 1) == ":" && before.IsFree(before.Count - 1);
        var blockquote = article.Blocks[p.Block].Kind == BlockKind.Blockquote;
        if (!colon && !blockquote) return null;
        Cue? cue = null;
        if (colon)
            foreach (var candidate in CueFinder.Find(before!))
                if (candidate.Verb.Has(Frames.Direct | Frames.Clause))
                    cue = candidate;
        if (!blockquote && cue is null && !EndsInReportNoun(before!)) return null;
        if (cue is { Speaker: { } who } && before!.Lower(who.Last) is "i" or "we") return null;
        var pieces = new List<Piece>();
        for (var i = first; i < end; i++) Pieces.Add(passages[i], 0, passages[i].Count - 1, pieces);
        if (pieces.Count == 0) return null;
        if (!pieces.All(piece => piece.Marked)) pieces = [new Piece(TextSpan.FromBounds(passages[first].Span.Start, passages[end - 1].Span.End), Marked: true)];
        var subject = cue?.Speaker ?? (colon ? Subjects.Main(before!, before!.Count - 1) : null);
        return new Report
        {
            Passage = before ?? p,
            Pieces = pieces,
            Cue = cue is null ? colon ? before!.Tokens[^1].Span : null : before!.SpanOf(cue.First, cue.Last),
            Speaker = subject is { } speaker ? before!.SpanOf(speaker.First, speaker.Last) : null,
            Verbatim = true,
            Confidence = cue is not null ? 0.8 : 0.5,
        };
    }

    private static bool EndsInReportNoun(Passage before)
    {
        for (var i = Math.Max(0, before.Count - 12); i < before.Count; i++)
            if (SpeakerWords.IsReportNoun(before.Lower(i)) || before.Lower(i) is "post" or "tweet" or "letter" or "email" or "message" or "exchange" or "transcript" or "excerpt")
                return true;
        return false;
    }
}
