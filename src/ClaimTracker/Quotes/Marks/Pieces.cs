using ClaimTracker.Language;

namespace ClaimTracker.Quotes.Marks;

/// <summary>Cuts a stretch of tokens into pieces: what is inside quotation marks and what is outside.</summary>
internal static class Pieces
{
    public static void Add(Passage p, int first, int last, List<Piece> pieces)
    {
        for (var i = first; i <= last;)
        {
            var mark = p.MarkAt(i);
            var end = i;
            while (end < last && (p.MarkAt(end + 1) == mark || mark < 0 && IsTitleInside(p, end + 1, last))) end = p.MarkAt(end + 1) == mark ? end + 1 : p.MarkEnd(end + 1);
            if (mark >= 0) AddMarked(p, mark, i, end, pieces);
            else AddFree(p, i, end, pieces);
            i = end + 1;
        }
    }

    /// <summary>"They met on the show “Hot Plate” in May": the marks of a title are the writer's, and part of the words around it.</summary>
    private static bool IsTitleInside(Passage p, int open, int last) => p.OpensMark(open) && p.MarkEnd(open) < last && MarkedPhrases.IsNamedWork(p, open);

    private static void AddMarked(Passage p, int mark, int first, int last, List<Piece> pieces)
    {
        var inner = p.Marks[mark].Inner;
        var start = Math.Max(inner.Start, p.Tokens[first].Span.Start);
        var end = p.ClosesMark(last) ? inner.End : Math.Min(inner.End, p.Tokens[last].Span.End);
        if (end > start) pieces.Add(new Piece(TextSpan.FromBounds(start, end), Marked: true));
    }

    private static void AddFree(Passage p, int first, int last, List<Piece> pieces)
    {
        while (first <= last && IsEdge(p, first, opening: true)) first++;
        while (last >= first && IsEdge(p, last, opening: false)) last--;
        if (first > last) return;
        pieces.Add(new Piece(p.SpanOf(first, last), Marked: false));
    }

    private static bool IsEdge(Passage p, int i, bool opening) =>
        p.IsPunctuation(i) && !(p.Tokens[i].Text[0] is '(' or '[' && opening) && !(p.Tokens[i].Text[0] is ')' or ']' && !opening) && !(opening && p.Tokens[i].Text[0] == '…' && i + 1 < p.Count && !p.IsPunctuation(i + 1))
        || p.Tokens[i].Kind == TokenKind.Punctuation && Characters.IsQuotationMark(p.Tokens[i].Text[0]);
}
