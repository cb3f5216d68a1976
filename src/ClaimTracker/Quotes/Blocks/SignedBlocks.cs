using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Reads blocks that a name behind a dash signs.</summary>
internal static class SignedBlocks
{
    /// <summary>"“The harbour is not for rent.” — Olga Stern, commissioner": a dash and a name at the end of the block.</summary>
    public static Report? Read(Article article, IReadOnlyList<Passage> passages, int first, int end)
    {
        for (var i = end - 1; i >= Math.Max(first, end - 3); i--)
        {
            var p = passages[i];
            for (var dash = p.Count - 2; dash >= 0 && p.Count - dash < 16; dash--)
            {
                if (!p.IsFree(dash) || !p.IsPunctuation(dash) || !Characters.IsDash(p.Tokens[dash].Text[0]) || (dash > 0 && p.IsGlued(dash))) continue;
                if (NameEnd(p, dash + 1) is not { } last || p.Names[p.NameAt(last)].Entity.Kind is not (NameKind.Person or NameKind.Organization or NameKind.Other) || !EndsSigned(p, last + 1)) return null;
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

    /// <summary>The last token of the name that a signature begins with, behind titles and honorifics; null where none stands there.</summary>
    public static int? NameEnd(Passage p, int first)
    {
        var name = first;
        while (name < p.Count && p.NameAt(name) < 0 && (NameWords.IsTitle(p.Lower(name)) || NameWords.IsHonorific(p.Lower(name)))) name++;
        if (p.NameAt(name) < 0) return null;
        var last = name;
        while (p.NameAt(last + 1) == p.NameAt(name)) last++;
        return last;
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
}
