using System.Text;
using ClaimTracker.Articles;
using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Html;

/// <summary>The article's text with its claims and quotes marked in place.</summary>
/// <remarks>
/// Marks nest ("“We spent $3 million,” she said") and may overlap. A mark is a span; one that another cuts is closed and
/// opened again, and only its first piece carries the id. The text inside is a link for the innermost mark, since links
/// cannot nest.
/// </remarks>
internal sealed class MarkedText
{
    /// <summary>What stands between two cells of a table's row.</summary>
    private const string CellEnd = " | ";

    private readonly StringBuilder _html = new();
    private readonly List<Mark> _marks;
    private readonly List<Mark> _open = [];
    private readonly Dictionary<string, int> _pieces = new(StringComparer.Ordinal);
    private readonly HashSet<Mark> _linked = new(ReferenceEqualityComparer.Instance);
    private readonly string _text;
    private int _next;

    public MarkedText(ReportView view)
    {
        _text = view.Report.Article.Text;
        _marks = Mark.Of(view);
        var group = BlockKind.None;
        foreach (var block in view.Report.Article.Blocks)
        {
            var (outer, inner) = Tags(block.Kind);
            if (block.Kind != group)
            {
                CloseGroup(group);
                if (outer is not null) _html.Append('<').Append(outer).Append(">\n");
                group = block.Kind;
            }

            _html.Append('<').Append(inner).Append('>');
            if (block.Kind == BlockKind.TableRow) Cells(block.Span);
            else Stretch(block.Span);
            _html.Append("</").Append(inner.Split(' ')[0]).Append(">\n");
        }

        CloseGroup(group);
    }

    /// <summary>The HTML.</summary>
    public string Html => _html.ToString();

    /// <summary>True where the claim or quote of that id is marked, so that a link to it leads somewhere.</summary>
    public bool Has(string id) => _pieces.ContainsKey(id);

    /// <summary>The ids whose mark comes in several pieces.</summary>
    public IEnumerable<string> Split => _pieces.Where(piece => piece.Value > 1).Select(piece => piece.Key);

    private static (string? Outer, string Inner) Tags(BlockKind kind) => kind switch
    {
        BlockKind.Heading => (null, "h2"),
        BlockKind.ListItem => ("ul", "li"),
        BlockKind.Blockquote => ("blockquote", "p"),
        BlockKind.Caption => (null, "p class=\"caption\""),
        BlockKind.TableRow => ("table", "tr"),
        BlockKind.PullQuote => (null, "p class=\"pull\""),
        _ => (null, "p"),
    };

    private void CloseGroup(BlockKind group)
    {
        if (Tags(group).Outer is { } outer) _html.Append("</").Append(outer).Append(">\n");
    }

    private void Cells(TextSpan row)
    {
        for (var at = row.Start; ; at += CellEnd.Length)
        {
            var length = _text.AsSpan(at, row.End - at).IndexOf(CellEnd);
            var end = length < 0 ? row.End : at + length;
            _html.Append("<td>");
            Stretch(TextSpan.FromBounds(at, end));
            _html.Append("</td>");
            if (length < 0) return;
            at = end;
        }
    }

    /// <summary>Writes a stretch of text that is one piece of the page; marks that reach out of it go on in the next.</summary>
    private void Stretch(TextSpan block)
    {
        var at = block.Start;
        foreach (var mark in _open) OpenTag(mark);
        while (true)
        {
            while (_next < _marks.Count && _marks[_next].Span.Start <= at)
            {
                var mark = _marks[_next++];
                if (mark.Span.End <= at) continue;
                _open.Add(mark);
                OpenTag(mark);
            }

            var to = block.End;
            if (_next < _marks.Count) to = Math.Min(to, _marks[_next].Span.Start);
            foreach (var mark in _open) to = Math.Min(to, mark.Span.End);
            Segment(TextSpan.FromBounds(at, to));
            at = to;
            if (at >= block.End) break;
            CloseEnded(at);
        }

        foreach (var mark in _open) CloseTag(mark);
        _open.RemoveAll(mark => mark.Span.End <= block.End);
    }

    /// <summary>Closes what ends here; what lies inside it but goes on is closed and opened again.</summary>
    private void CloseEnded(int at)
    {
        var outermost = _open.FindIndex(mark => mark.Span.End <= at);
        if (outermost < 0) return;
        for (var index = _open.Count - 1; index >= outermost; index--) CloseTag(_open[index]);
        _open.RemoveAll(mark => mark.Span.End <= at);
        for (var index = outermost; index < _open.Count; index++) OpenTag(_open[index]);
    }

    private void OpenTag(Mark mark)
    {
        if (mark.Id is not { } id) return;
        var piece = _pieces[id] = _pieces.GetValueOrDefault(id) + 1;
        _html.Append("<span class=\"").Append(mark.Classes).Append('"');
        if (piece == 1) _html.Append(" id=\"").AppendText(id).Append('"');
        _html.Append(" data-of=\"").AppendText(id).Append("\">");
    }

    private void CloseTag(Mark mark)
    {
        if (mark.Id is not null) _html.Append("</span>");
    }

    private void Segment(TextSpan span)
    {
        if (span.Length == 0) return;
        var text = _text.AsSpan(span.Start, span.Length);
        if (_open.Count == 0)
        {
            _html.AppendText(text);
            return;
        }

        var mark = _open[^1];
        _html.Append("<a href=\"").AppendText(mark.Target).Append('"');
        if (mark.Id is null) _html.Append(" class=\"out\" rel=\"noopener noreferrer nofollow\"");
        if (mark.Title is { } title) _html.Append(" title=\"").AppendText(title).Append('"');
        // One stop for the keyboard, however many pieces the mark is cut into.
        if (!_linked.Add(mark)) _html.Append(" tabindex=\"-1\"");
        _html.Append('>').AppendText(text).Append("</a>");
    }
}
