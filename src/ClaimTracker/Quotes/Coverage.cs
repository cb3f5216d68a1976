namespace ClaimTracker.Quotes;

/// <summary>The stretches of a text that quotes take up already, so that "is anything here taken?" needs no look at every quote.</summary>
internal sealed class Coverage
{
    /// <summary>In text order; no two overlap.</summary>
    private readonly List<TextSpan> _taken = [];

    public Coverage(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans.Order())
            if (_taken.Count > 0 && span.Start < _taken[^1].End) _taken[^1] = TextSpan.FromBounds(_taken[^1].Start, Math.Max(_taken[^1].End, span.End));
            else _taken.Add(span);
    }

    /// <summary>True where the span shares a character with something taken.</summary>
    public bool Touches(TextSpan span) => FirstEndingAfter(span.Start) is var i && i < _taken.Count && _taken[i].Start < span.End;

    /// <summary>Takes a span too.</summary>
    public void Add(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var last = first;
        while (last < _taken.Count && _taken[last].Start < span.End)
        {
            span = TextSpan.FromBounds(Math.Min(span.Start, _taken[last].Start), Math.Max(span.End, _taken[last].End));
            last++;
        }

        _taken.RemoveRange(first, last - first);
        _taken.Insert(first, span);
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = _taken.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_taken[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
