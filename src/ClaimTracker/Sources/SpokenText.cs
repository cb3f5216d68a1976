using ClaimTracker.Quotes;

namespace ClaimTracker.Sources;

/// <summary>Tells which quote a place in the text is part of. Places are asked for in text order.</summary>
internal sealed class SpokenText
{
    private readonly IReadOnlyList<Quote> _quotes;

    /// <summary>All pieces of all quotes in text order.</summary>
    private readonly List<(TextSpan Span, int Quote)> _pieces = [];

    /// <summary>Those that start before the place and may reach it.</summary>
    private readonly List<(TextSpan Span, int Quote)> _open = [];

    private int _next;

    public SpokenText(IReadOnlyList<Quote> quotes)
    {
        _quotes = quotes;
        for (var i = 0; i < quotes.Count; i++)
            foreach (var piece in quotes[i].Content)
                _pieces.Add((piece, i));
        _pieces.Sort();
    }

    /// <summary>The innermost quote at an offset, the one that starts last; null outside all quotes.</summary>
    public Quote? At(int offset)
    {
        for (; _next < _pieces.Count && _pieces[_next].Span.Start <= offset; _next++) _open.Add(_pieces[_next]);
        _open.RemoveAll(piece => piece.Span.End <= offset);
        var innermost = -1;
        foreach (var piece in _open) innermost = Math.Max(innermost, piece.Quote);
        return innermost < 0 ? null : _quotes[innermost];
    }
}
