using ClaimTracker.Articles;

namespace ClaimTracker.Quotes.Marks;

/// <summary>
/// Pairs quotation marks, block by block, with a stack of the marks that are open. One pass over the text; it knows curly,
/// straight and single marks, double apostrophes, low-9 marks and guillemets, and tells them from apostrophes and inches.
/// </summary>
internal sealed class QuoteMarks
{
    private const int DeepestNesting = 6;

    private readonly Article _article;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly List<MarkedSpan> _found = [];
    private readonly List<Open> _open = [];
    private readonly List<int> _straight = [];
    private int _straightBlock = -1;
    private int _block;
    private TextSpan _bounds;
    private bool _continues;

    private QuoteMarks(Article article, ICollection<Diagnostic> diagnostics)
    {
        _article = article;
        _diagnostics = diagnostics;
    }

    private readonly record struct Open(MarkFamily Family, int Start, int Length, bool Continues);

    /// <summary>All pairs in order of their start, the outer before the inner.</summary>
    public static IReadOnlyList<MarkedSpan> Find(Article article, ICollection<Diagnostic> diagnostics)
    {
        var marks = new QuoteMarks(article, diagnostics);
        for (var block = 0; block < article.Blocks.Count; block++) marks.Read(block);
        marks._found.Sort((a, b) => a.Outer.CompareTo(b.Outer));
        return marks._found;
    }

    private void Read(int block)
    {
        _block = block;
        _bounds = _article.Blocks[block].Span;
        var text = _article.Text;
        var reader = new MarkReader(text, _bounds, block + 1 < _article.Blocks.Count && _article.Blocks[block + 1].Span is { Length: > 0 } next ? text[next.Start] : '\0');
        var continues = _continues;
        _continues = false;
        for (var at = _bounds.Start; at < _bounds.End;)
        {
            var mark = reader.Read(at, IsOpen);
            if (mark.Role == MarkRole.None)
            {
                at += Math.Max(1, mark.Length);
                continue;
            }

            if (mark.Role == MarkRole.Close) Close(mark.Family, at, at + mark.Length, repaired: false);
            else
            {
                var reopened = continues && at == _bounds.Start;
                if (TopOf(mark.Family) is var same and >= 0 && same == _open.Count - 1 && !(_open[same].Family == MarkFamily.Straight && mark.Family == MarkFamily.Curly && IsInsideStraight(at)))
                {
                    // A second opening mark of the same kind: either a new line takes up the quote, or the first was never closed.
                    // It is neither where two closing ones follow: marks of one kind inside each other.
                    var line = at > _bounds.Start && text[at - 1] == '\n';
                    reopened |= line;
                    if (mark.Family != MarkFamily.Curly || !IsNested(at)) Repair(same, at, silent: line);
                }

                if (_open.Count < DeepestNesting) _open.Add(new Open(mark.Family, at, mark.Length, reopened));
            }

            at += mark.Length;
        }

        End(reader);
    }

    /// <summary>True where the next two curly marks both close.</summary>
    private bool IsNested(int at)
    {
        var rest = _article.Text.AsSpan(at + 1, _bounds.End - at - 1);
        var first = rest.IndexOfAny('“', '”');
        if (first < 0 || rest[first] != '”') return false;
        rest = rest[(first + 1)..];
        var second = rest.IndexOfAny('“', '”');
        return second > 0 && rest[second] == '”';
    }

    /// <summary>True for a curly mark inside straight ones, as in a paragraph that opens "The board isn’t about “fair tides” any more: the straight ones close later, or the next paragraph takes them up.</summary>
    private bool IsInsideStraight(int at)
    {
        var spoken = _article.Text.AsSpan(_open[^1].Start + 1, at - _open[^1].Start - 1);
        var colon = spoken.IndexOf(':');
        if (spoken.IsEmpty || colon > 0 && !spoken[..colon].ContainsAnyInRange('a', 'z')) return false; // a turn, '"HOLT: I read “the plan”', is not one speaker's
        var rest = _article.Text.AsSpan(at, _bounds.End - at);
        var close = rest.IndexOf('”');
        if (close < 0) return false;
        var left = StraightBehind(at + close);
        return left > 0 ? left % 2 == 1 : NextBlockOpensWith(_open[^1]);
    }

    /// <summary>How many straight marks the block holds behind a place; they are counted once for each block.</summary>
    private int StraightBehind(int at)
    {
        if (_straightBlock != _block)
        {
            _straightBlock = _block;
            _straight.Clear();
            for (var i = _bounds.Start; i < _bounds.End; i++)
                if (_article.Text[i] == '"') _straight.Add(i);
        }

        var index = _straight.BinarySearch(at);
        return _straight.Count - (index < 0 ? ~index : index);
    }

    private bool IsOpen(MarkFamily family) => TopOf(family) >= 0;

    private int TopOf(MarkFamily family)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
            if (Closes(family, _open[i].Family))
                return i;
        return -1;
    }

    private static bool Closes(MarkFamily close, MarkFamily open) =>
        close == open || (open == MarkFamily.Low && close is MarkFamily.Curly or MarkFamily.Straight) || (open == MarkFamily.Tick && close is MarkFamily.Apostrophes or MarkFamily.Straight)
        || (open == MarkFamily.Curly && close is MarkFamily.Straight or MarkFamily.Apostrophes) || (open == MarkFamily.Straight && close == MarkFamily.Curly);

    private void Close(MarkFamily family, int at, int end, bool repaired)
    {
        var index = TopOf(family);
        if (index < 0) return;
        Emit(index, at, end, repaired);
        _open.RemoveRange(index, _open.Count - index);
    }

    private void Emit(int index, int innerEnd, int outerEnd, bool repaired)
    {
        var open = _open[index];
        var text = _article.Text;
        var start = open.Start + open.Length;
        while (start < innerEnd && char.IsWhiteSpace(text[start])) start++;
        while (innerEnd > start && char.IsWhiteSpace(text[innerEnd - 1])) innerEnd--;
        if (innerEnd > start) _found.Add(new MarkedSpan(TextSpan.FromBounds(open.Start, outerEnd), TextSpan.FromBounds(start, innerEnd), index + 1, _block, open.Continues, repaired));
    }

    private void End(MarkReader reader)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            if (MarkReader.IsSingle(_open[i].Family) && !reader.GoesOn(_open[i].Start)) continue;
            if (!_continues && NextBlockOpensWith(_open[i]))
            {
                _continues = true;
                Emit(i, _bounds.End, _bounds.End, repaired: false);
            }
            else Repair(i, _bounds.End, silent: false);

            break;
        }

        _open.Clear();
    }

    private bool NextBlockOpensWith(Open open)
    {
        if (_block + 1 >= _article.Blocks.Count) return false;
        var text = _article.Text;
        var next = _article.Blocks[_block + 1].Span;
        return text.AsSpan(next.Start, next.Length).StartsWith(text.AsSpan(open.Start, open.Length), StringComparison.Ordinal);
    }

    /// <summary>Ends a quote whose closing mark is missing: at the comma before "said", else at the limit.</summary>
    private void Repair(int index, int limit, bool silent)
    {
        var open = _open[index];
        if (!MarkReader.IsSingle(open.Family))
        {
            var end = silent ? limit : MissingClose.Find(_article.Text, open.Start + open.Length, limit);
            if (!silent)
                _diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.UnclosedQuote, "A quotation mark is never closed; the quote was ended where the reporting words or the paragraph end it.", new TextSpan(open.Start, open.Length)));
            Emit(index, end, end, repaired: !silent);
        }

        _open.RemoveRange(index, _open.Count - index);
    }
}
