using System.Buffers;

namespace ClaimTracker.Articles.Pages;

/// <summary>
/// Looks over a page's tags once before the parser does. Drops the tags that would make parsing slow or huge: elements
/// below the deepest level that is read, formatting that is opened over and over without being closed, tags with hundreds
/// of attributes. Drops what is never read but slow to parse: scripts, style sheets, drawings, comments. Notes where the
/// text and the scripts stand.
/// </summary>
/// <remarks>
/// The parser's cost grows with the square of the depth, and it opens every unclosed formatting element again in each
/// paragraph that follows. The scan knows just enough HTML for that: text and attributes pass through unchanged.
/// </remarks>
internal ref struct SourceScanner
{
    /// <summary>Unclosed formatting beyond this is an error of the page; its text is the same without.</summary>
    private const int MostFormatting = 24;

    private const int MostAttributes = 200;

    /// <summary>Elements that are made from the page, counting formatting that is opened again.</summary>
    private const int MostElements = 600_000;

    /// <summary>An end tag that was forgotten is closed by an outer one at most this far up.</summary>
    private const int FarthestClose = 16;

    private static readonly ulong Drawing = TagKey.At("svg", 0, out _);

    private readonly ReadOnlySpan<char> _html;
    private readonly int _maxDepth;
    private readonly List<ulong> _open;
    private readonly PageSource _source;
    private char[]? _output;
    private int _copied, _written, _formatting, _elements, _text, _drawing;
    private bool _foreign;

    private SourceScanner(PageSource source, int maxDepth)
    {
        _source = source;
        _html = source.Html;
        _maxDepth = maxDepth;
        _open = new List<ulong>(64);
        _drawing = -1;
    }

    /// <summary>Scans a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="maxDepth">The deepest nesting that is kept.</param>
    public static PageSource Scan(string html, int maxDepth)
    {
        var source = new PageSource(html);
        var scanner = new SourceScanner(source, maxDepth);
        scanner.Scan();
        if (scanner._output is not null) source.Parsed = scanner.Written();
        return source;
    }

    private void Scan()
    {
        var at = 0;
        while (at < _html.Length)
        {
            var found = _html[at..].IndexOf('<');
            if (found < 0) break;
            var start = at + found;
            at = start + 1;
            if (at >= _html.Length) break;
            var c = _html[at];
            if (char.IsAsciiLetter(c))
            {
                TextUpTo(start);
                at = Open(start);
            }
            else if (c == '/')
            {
                TextUpTo(start);
                at = Close(start);
            }
            else if (c is '!' or '?')
            {
                TextUpTo(start);
                at = c == '!' && _html[at..].StartsWith("!--", StringComparison.Ordinal) ? Comment(start) : AfterNext('>', at);
            }
            else continue;
            _text = at;
        }

        TextUpTo(_html.Length);
    }

    private readonly void TextUpTo(int end)
    {
        var start = _text;
        while (start < end && _html[start] is ' ' or '\n' or '\t' or '\r' or '\f') start++;
        if (start < end) _source.Runs.Add(TextSpan.FromBounds(start, end));
    }

    private readonly int AfterNext(char mark, int at) => _html[at..].IndexOf(mark) is var found and >= 0 ? at + found + 1 : _html.Length;

    /// <summary>Just past a comment, which two hyphens and a <c>&gt;</c> end even right at its start.</summary>
    private int Comment(int start)
    {
        var at = start + 2;
        while (true)
        {
            var found = _html[at..].IndexOf("--", StringComparison.Ordinal);
            if (found < 0) return _html.Length;
            at += found + 2;
            var rest = _html[at..];
            if (rest.StartsWith(">", StringComparison.Ordinal) || (rest.StartsWith("!>", StringComparison.Ordinal) && at > start + 4))
            {
                at += rest[0] == '>' ? 1 : 2;
                // Programs that save pages sign before the page's elements or just inside the outermost.
                if (_elements <= 1) _source.OpeningComments.Add(TextSpan.FromBounds(start, at));
                Cut(start, at);
                return at;
            }

            at--;
        }
    }

    private int Close(int start)
    {
        var key = TagKey.At(_html, start + 2, out var length);
        if (length == 0) return AfterNext('>', start);
        var end = start + 2 + length is var after && after < _html.Length && _html[after] == '>' ? after + 1 : AfterNext('>', after);
        var traits = TagKey.TraitsOf(key);
        if ((traits & TagTraits.Uncounted) != 0) return end;
        // A stray end tag closes nothing; one that was forgotten is closed by an outer one, near enough.
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - FarthestClose); i--)
            if (_open[i] == key)
            {
                _open.RemoveRange(i, _open.Count - i);
                break;
            }

        if (_formatting > 0 && (traits & TagTraits.Formatting) != 0) _formatting--;
        if ((traits & TagTraits.Foreign) != 0)
        {
            _foreign = false;
            if (_drawing >= 0 && key == Drawing) Cut(_drawing, end);
            _drawing = -1;
        }

        return end;
    }

    private int Open(int start)
    {
        var key = TagKey.At(_html, start + 1, out var length);
        var end = TagEnd(start + 1 + length, out var attributes);
        var traits = TagKey.TraitsOf(key);
        var tooMany = attributes > MostAttributes;
        if (_foreign && (traits & TagTraits.LeavesForeign) != 0)
        {
            _foreign = false;
            // What follows may be text that the parser takes out of the drawing again.
            _drawing = -1;
        }

        if ((traits & TagTraits.Formatting) != 0)
        {
            if (tooMany || _formatting >= MostFormatting || !Spend(1)) Drop(start, end);
            else _formatting++;
            return end;
        }

        if (!_foreign && (traits & TagTraits.Raw) != 0)
        {
            var close = AfterRaw(_html.Slice(start + 1, length), end);
            if ((traits & TagTraits.Script) != 0) _source.Scripts.Add(new SourceScript(start, TextSpan.FromBounds(end, close)));
            if ((traits & TagTraits.Unread) == 0)
            {
                if (tooMany || !Spend(1)) Drop(start, end);
                return close;
            }

            close = close < _html.Length ? AfterNext('>', close) : close;
            Cut(start, close);
            return close;
        }

        // "<path/>" ends itself in a drawing; elsewhere the slash means nothing.
        var counted = (traits & TagTraits.Uncounted) == 0 && !(_foreign && _html[end - 2] == '/');
        if ((traits & TagTraits.Foreign) != 0)
        {
            // A drawing in a drawing is left to the parser.
            _drawing = !_foreign && key == Drawing && !(_html[end - 2] == '/') ? start : -1;
            _foreign = true;
        }

        if (tooMany || (counted && _open.Count >= _maxDepth) || !Spend(1 + _formatting)) Drop(start, end);
        else if (counted) _open.Add(key);
        return end;
    }

    private bool Spend(int elements) => (_elements += elements) <= MostElements;

    private void Drop(int start, int end)
    {
        _source.IsLimited = true;
        Cut(start, end);
    }

    /// <summary>Leaves a stretch of the page out of what is parsed, unless part of it was left out before.</summary>
    private void Cut(int start, int end)
    {
        if (start < _copied) return;
        _output ??= ArrayPool<char>.Shared.Rent(_html.Length);
        _html[_copied..start].CopyTo(_output.AsSpan(_written));
        _written += start - _copied;
        _copied = end;
    }

    private string Written()
    {
        _html[_copied..].CopyTo(_output.AsSpan(_written));
        var parsed = new string(_output!, 0, _written + _html.Length - _copied);
        ArrayPool<char>.Shared.Return(_output!);
        return parsed;
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

    /// <summary>Just past the tag's <c>&gt;</c>, which may stand inside a quoted value without ending it.</summary>
    private readonly int TagEnd(int at, out int attributes)
    {
        attributes = 0;
        var begin = at;
        // Where the quotation marks before the first ">" pair up, it is the tag's.
        var first = _html[at..].IndexOf('>');
        if (first < 0) return _html.Length;
        var tag = _html.Slice(at, first);
        if (first <= 2 * MostAttributes && !tag.Contains('\'') && (tag.Count('"') & 1) == 0) return at + first + 1;
        while (true)
        {
            var found = _html[at..].IndexOfAny('>', '"', '\'');
            if (found < 0) return _html.Length;
            at += found;
            if (_html[at] == '>') break;
            if (!IsValue(at, begin))
            {
                at++;
                continue;
            }

            var close = _html[(at + 1)..].IndexOf(_html[at]);
            if (close < 0) return _html.Length;
            at += close + 2;
        }

        if (at - begin > 2 * MostAttributes) attributes = Attributes(_html[begin..at]);
        return at + 1;
    }

    /// <summary>True where a quotation mark opens a value; elsewhere it is part of a name.</summary>
    private readonly bool IsValue(int at, int begin)
    {
        for (at--; at >= begin; at--)
            if (!char.IsWhiteSpace(_html[at])) return _html[at] == '=';
        return false;
    }

    private static int Attributes(ReadOnlySpan<char> tag)
    {
        var (count, gap, quote) = (0, true, '\0');
        foreach (var c in tag)
        {
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
            }
            else if (c is '"' or '\'' && !gap) quote = c;
            else if (char.IsWhiteSpace(c) || c == '/') gap = true;
            else if (gap)
            {
                count++;
                gap = false;
            }
        }

        return count;
    }
}
