using ClaimTracker.Articles.Bodies;

namespace ClaimTracker.Articles.Pages;

/// <summary>Where the text of a parsed page stands in its source: lays the tree's text beside the source's, both in document order.</summary>
/// <remarks>
/// The parser's own positions are those of elements, not of text, and keeping them costs a quarter of the parse. Text that
/// the parser moved, such as stray words inside a table, is not found and has no place.
/// </remarks>
internal sealed class SourceMap
{
    /// <summary>Text that the tree leaves out, such as labels of buttons, lies between; more of it in a row is rare.</summary>
    private const int Ahead = 400;

    /// <summary>A short text may stand anywhere; it is only believed close by.</summary>
    private const int ShortAhead = 12, Short = 6;

    private readonly PageTree _tree;
    private readonly PageSource _source;

    private SourceMap(PageTree tree, PageSource source) => (_tree, _source) = (tree, source);

    public static SourceMap Align(PageTree tree, PageSource source)
    {
        var map = new SourceMap(tree, source);
        map.Align();
        return map;
    }

    /// <summary>The place of the unit in the source, from its first character to its last; null where it is not known.</summary>
    public TextSpan? Find(Unit unit)
    {
        var (start, end) = (Place(unit.FirstNode, unit.FirstOffset), Place(unit.LastNode, unit.LastOffset + 1));
        return start >= 0 && end > start && Agrees(unit.Text, start, end) ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>
    /// The map is laid by the order of texts alone, because asking the parser for places costs a quarter of the parse; where a page is broken in the
    /// middle of a tag, the parser moves text and the two drift apart. Nothing while laying tells a moved text from an equal one further on, so
    /// each place is held against the source when it is asked for: no place is better than a wrong one.
    /// </summary>
    private bool Agrees(string text, int start, int end)
    {
        var html = _source.Html.AsSpan(start, end - start);
        if (html[0] != '&' && html[0] != text[0]) return false;
        return !char.IsLetter(html[^1]) || html[^1] == text[^1] || html[Math.Max(0, html.Length - 10)..].Contains('&');
    }

    private void Align()
    {
        var nodes = _tree.Nodes;
        var runs = _source.Runs;
        var next = 0;
        for (var i = 0; i < _tree.Count && next < runs.Count; i++)
        {
            if (nodes[i].Text is not { } text) continue;
            nodes[i].Run = -1;
            var words = text.AsSpan(Blank(text));
            if (words.Length == 0) continue;
            var last = Math.Min(runs.Count, next + (words.Length < Short ? ShortAhead : Ahead));
            for (var run = next; run < last; run++)
                if (RunsOf(words, run) is var count and > 0)
                {
                    nodes[i].Run = run;
                    next = run + count;
                    break;
                }
        }
    }

    private ReadOnlySpan<char> Run(int run) => _source.Html.AsSpan(_source.Runs[run].Start, _source.Runs[run].Length);

    private static int Blank(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && text[start] is ' ' or '\n' or '\t' or '\r' or '\f') start++;
        return start;
    }

    /// <summary>How many runs, from the given one on, make up the text; zero where they are another text.</summary>
    private int RunsOf(ReadOnlySpan<char> words, int first)
    {
        var run = Run(first);
        if (run[0] != words[0] && run[0] != '&') return 0;
        if (run.Length == words.Length && run.SequenceEqual(words)) return 1;
        for (var next = first; next < _source.Runs.Count;)
        {
            if (!CharacterReferences.Walk(Run(next), words, words.Length, out _, out var read)) return 0;
            words = words[read..];
            words = words[Blank(words)..];
            next++;
            if (words.Length == 0) return next - first;
        }

        return 0;
    }

    /// <summary>The place in the source of a character of a text node; -1 where it is not known.</summary>
    private int Place(int node, int offset)
    {
        var text = _tree.Nodes[node].Text.AsSpan();
        var run = _tree.Nodes[node].Run;
        if (run < 0) return -1;
        var blank = Blank(text);
        text = text[blank..];
        offset -= blank;
        // Whatever else the parser changes in a text makes it shorter: where both are as long, every character has its own place.
        if (Run(run).Length == text.Length && !Run(run).Contains('&')) return _source.Runs[run].Start + offset;
        for (; run < _source.Runs.Count; run++)
        {
            CharacterReferences.Walk(Run(run), text, offset, out var place, out var read);
            if (read >= offset) return _source.Runs[run].Start + place;
            var skipped = read + Blank(text[read..]);
            if (skipped == 0 || skipped > offset) return -1;
            text = text[skipped..];
            offset -= skipped;
        }

        return -1;
    }
}
