using System.Collections.Frozen;
using System.Text;

namespace ClaimTracker.Articles;

/// <summary>
/// Drops the tags that would make parsing slow or huge, before the parser sees them: elements below the deepest level that
/// is read, formatting that is opened over and over without being closed, tags with hundreds of attributes.
/// </summary>
/// <remarks>
/// The parser's cost grows with the square of the depth, and it opens every unclosed formatting element again in each
/// paragraph that follows. The scan knows just enough HTML for that: text and attributes pass through unchanged, and a
/// page that keeps the limits is returned as it is.
/// </remarks>
internal ref struct NestingGuard
{
    /// <summary>Unclosed formatting beyond this is an error of the page; its text is the same without.</summary>
    private const int MostFormatting = 24;

    private const int MostAttributes = 200;

    /// <summary>Elements that are made from the page, counting formatting that is opened again.</summary>
    private const int MostElements = 600_000;

    private static readonly FrozenSet<string> Uncounted = ("p li td th tr dt dd option optgroup thead tbody tfoot colgroup html head body area base br col embed hr img input link "
        + "meta param source track wbr keygen frame image").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Formatting = "a b big code em font i nobr s small strike strong tt u".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements whose content is text up to their own end tag, so that a tag inside it is none.</summary>
    private static readonly FrozenSet<string> Raw = "script style textarea title noscript iframe xmp noembed noframes".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that end a drawing or formula when they stand inside one, or bring HTML back into it.</summary>
    private static readonly FrozenSet<string> LeavesForeign = ("b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre "
        + "ruby s small span strong strike sub sup table tt u ul var font foreignobject desc annotation-xml mi mo mn ms mtext").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly ReadOnlySpan<char> _html;
    private readonly int _maxDepth;
    private readonly List<int> _open;
    private StringBuilder? _output;
    private int _copied, _formatting, _elements;
    private bool _foreign;

    private NestingGuard(string html, int maxDepth)
    {
        _html = html;
        _maxDepth = maxDepth;
        _open = new List<int>(64);
    }

    /// <summary>The page without the tags that go too far.</summary>
    /// <param name="html">The page.</param>
    /// <param name="maxDepth">The deepest nesting that is kept.</param>
    /// <param name="limited">True where something was dropped.</param>
    public static string Limit(string html, int maxDepth, out bool limited)
    {
        var guard = new NestingGuard(html, maxDepth);
        guard.Scan();
        limited = guard._output is not null;
        return guard._output is { } output ? output.Append(html, guard._copied, html.Length - guard._copied).ToString() : html;
    }

    private void Scan()
    {
        var at = 0;
        while (at < _html.Length)
        {
            var found = _html[at..].IndexOf('<');
            if (found < 0) return;
            var start = at + found;
            at = start + 1;
            if (at >= _html.Length) return;
            var c = _html[at];
            if (c == '!')
            {
                if (!_html[at..].StartsWith("!--", StringComparison.Ordinal)) continue;
                var end = _html[(at + 3)..].IndexOf("-->", StringComparison.Ordinal);
                if (end < 0) return;
                at += 3 + end + 3;
            }
            else if (c == '/') at = Close(start);
            else if (char.IsAsciiLetter(c)) at = Open(start);
        }
    }

    private int Close(int start)
    {
        var name = NameAt(start + 2);
        var end = _html[start..].IndexOf('>');
        end = end < 0 ? _html.Length : start + end + 1;
        if (name.Length == 0 || Contains(Uncounted, name)) return end;
        var hash = Hash(name);
        // A stray end tag closes nothing; one that was forgotten is closed by an outer one, near enough.
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - 16); i--)
            if (_open[i] == hash)
            {
                _open.RemoveRange(i, _open.Count - i);
                break;
            }

        if (_formatting > 0 && Contains(Formatting, name)) _formatting--;
        if (name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase)) _foreign = false;
        return end;
    }

    private int Open(int start)
    {
        var name = NameAt(start + 1);
        var end = TagEnd(start + 1 + name.Length, out var attributes);
        var tooMany = attributes > MostAttributes;
        if (_foreign && Contains(LeavesForeign, name)) _foreign = false;
        if (Contains(Formatting, name))
        {
            if (tooMany || _formatting >= MostFormatting || !Spend(1)) Drop(start, end);
            else _formatting++;
            return end;
        }

        if (!_foreign && Contains(Raw, name))
        {
            if (tooMany || !Spend(1)) Drop(start, end);
            return AfterRaw(name, end);
        }

        // "<path/>" ends itself in a drawing; elsewhere the slash means nothing.
        var counted = !Contains(Uncounted, name) && !(_foreign && _html[end - 2] == '/');
        if (name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase)) _foreign = true;
        if (tooMany || (counted && _open.Count >= _maxDepth) || !Spend(1 + _formatting)) Drop(start, end);
        else if (counted) _open.Add(Hash(name));
        return end;
    }

    private bool Spend(int elements) => (_elements += elements) <= MostElements;

    private void Drop(int start, int end)
    {
        _output ??= new StringBuilder(_html.Length);
        _output.Append(_html[_copied..start]);
        _copied = end;
    }

    private readonly int AfterRaw(ReadOnlySpan<char> name, int at)
    {
        while (at < _html.Length)
        {
            var next = _html[at..].IndexOf("</", StringComparison.Ordinal);
            if (next < 0) break;
            at += next + 2;
            if (_html[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at - 2;
        }

        return _html.Length;
    }

    private readonly ReadOnlySpan<char> NameAt(int start)
    {
        var end = start;
        while (end < _html.Length && _html[end] is not (' ' or '>' or '/' or '\t' or '\n' or '\r' or '\f')) end++;
        return _html[start..end];
    }

    /// <summary>Just past the tag's <c>&gt;</c>, which may stand inside quotation marks without ending it.</summary>
    private readonly int TagEnd(int at, out int attributes)
    {
        attributes = 0;
        var gap = true;
        var quote = '\0';
        for (; at < _html.Length; at++)
        {
            var c = _html[at];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                continue;
            }

            if (c == '>') return at + 1;
            if (c is '"' or '\'' && _html[at - 1] is '=' or ' ') quote = c;
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '/') gap = true;
            else if (gap)
            {
                attributes++;
                gap = false;
            }
        }

        return _html.Length;
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> name) =>
        name.Length <= 14 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>FNV-1a over the lower-case name: the same in every run, which the runtime's own hash is not.</summary>
    private static int Hash(ReadOnlySpan<char> name)
    {
        var hash = 2166136261u;
        foreach (var c in name) hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 16777619u);
        return unchecked((int)hash);
    }
}
