using ClaimTracker.Language;

namespace ClaimTracker.Quotes.Marks;

/// <summary>The kinds of quotation mark that pair with each other.</summary>
internal enum MarkFamily
{
    /// <summary>No mark.</summary>
    None,

    /// <summary>“ ”</summary>
    Curly,

    /// <summary>"</summary>
    Straight,

    /// <summary>'' as Penn-style corpora and old wire copy write.</summary>
    Apostrophes,

    /// <summary>`` closed by ''.</summary>
    Tick,

    /// <summary>„ closed by “ or ”.</summary>
    Low,

    /// <summary>« »</summary>
    Guillemet,

    /// <summary>‘ ’</summary>
    CurlySingle,

    /// <summary>'</summary>
    StraightSingle,
}

/// <summary>What a mark does.</summary>
internal enum MarkRole
{
    /// <summary>It is an apostrophe, an inch or no mark at all.</summary>
    None,

    /// <summary>It opens.</summary>
    Open,

    /// <summary>It closes.</summary>
    Close,
}

/// <summary>A character or two read as a quotation mark.</summary>
internal readonly record struct MarkReading(MarkFamily Family, MarkRole Role, int Length)
{
    public static MarkReading No(int length = 1) => new(MarkFamily.None, MarkRole.None, length);
}

/// <summary>Decides for one place in a block whether a quotation mark stands there and what it does.</summary>
internal sealed class MarkReader
{
    /// <summary>How far ahead a plural possessive is told from a closing mark: "the drivers' hours in May,'".</summary>
    private const int PossessiveReach = 300;

    private readonly string _text;
    private readonly TextSpan _bounds;
    private readonly int _lastSingleClose;

    private readonly char _next;

    /// <param name="text">The article's text.</param>
    /// <param name="bounds">The block.</param>
    /// <param name="next">What the next block opens with.</param>
    public MarkReader(string text, TextSpan bounds, char next)
    {
        _text = text;
        _bounds = bounds;
        _next = next;
        _lastSingleClose = -1;
        for (var i = bounds.End - 1; i >= bounds.Start && _lastSingleClose < 0; i--)
            if (text[i] is '\'' or '’' && ClosesShape(i))
                _lastSingleClose = i;
    }

    public static bool IsSingle(MarkFamily family) => family is MarkFamily.CurlySingle or MarkFamily.StraightSingle;

    public MarkReading Read(int at, Func<MarkFamily, bool> isOpen)
    {
        switch (_text[at])
        {
            case '“':
                if (isOpen(MarkFamily.Low) || (isOpen(MarkFamily.Curly) && !SpaceBefore(at) && SpaceAfter(at + 1))) return new(MarkFamily.Curly, MarkRole.Close, 1);
                return new(MarkFamily.Curly, MarkRole.Open, 1);
            case '”':
                return new(MarkFamily.Curly, !isOpen(MarkFamily.Curly) && SpaceBefore(at) && !SpaceAfter(at + 1) ? MarkRole.Open : MarkRole.Close, 1);
            case '„': return new(MarkFamily.Low, MarkRole.Open, 1);
            case '«' or '‹': return new(MarkFamily.Guillemet, MarkRole.Open, 1);
            case '»' or '›': return new(MarkFamily.Guillemet, MarkRole.Close, 1);
            case '"' or '＂' or '‟': return Straight(at, MarkFamily.Straight, 1, isOpen);
            case '`':
                if (Char(at + 1) == '`') return new(MarkFamily.Tick, MarkRole.Open, 2);
                return MarkReading.No();
            case '\'' when Char(at + 1) == '\'' && Char(at + 2) != '\'':
                if (isOpen(MarkFamily.Tick) && !(SpaceBefore(at) && !SpaceAfter(at + 2))) return new(MarkFamily.Apostrophes, MarkRole.Close, 2);
                return Straight(at, MarkFamily.Apostrophes, 2, isOpen);
            case '‘' when Char(at + 1) == '‘' && !SpaceAfter(at + 2): return new(MarkFamily.Curly, MarkRole.Open, 2);
            case '’' when Char(at + 1) == '’' && Char(at + 2) != '’' && isOpen(MarkFamily.Curly) && !isOpen(MarkFamily.CurlySingle): return new(MarkFamily.Curly, MarkRole.Close, 2); // old wire copy curls its pairs of apostrophes
            case '‘':
                // Some keyboards curl every apostrophe this way: "the ‘90s", "o‘clock".
                if (char.IsLetterOrDigit(Char(at - 1)) || SpaceAfter(at + 1) && !(Char(at + 1) == '’' && char.IsLetter(Char(at + 2))) || IsDecade(at + 1) || at >= _lastSingleClose && !GoesOn(at)) return MarkReading.No();
                return new(MarkFamily.CurlySingle, MarkRole.Open, 1);
            case '’': return Single(at, MarkFamily.CurlySingle, isOpen, mayOpen: false);
            case '\'': return Single(at, MarkFamily.StraightSingle, isOpen, mayOpen: true);
            default: return MarkReading.No();
        }
    }

    private MarkReading Straight(int at, MarkFamily family, int length, Func<MarkFamily, bool> isOpen)
    {
        var open = isOpen(family);
        var before = SpaceBefore(at);
        var after = SpaceAfter(at + length);
        if (char.IsAsciiDigit(Char(at - 1)))
        {
            // Inches: 'a 12" pipe', '6'2"'.
            if (!open) return MarkReading.No(length);
            if (family == MarkFamily.Straight && Char(at + 1) == ' ' && char.IsLower(Char(at + 2)) && NextStraightCloses(at + 1)) return MarkReading.No(length);
        }

        if (before && after) return new(family, open ? MarkRole.Close : MarkRole.Open, length);
        if (before) return new(family, MarkRole.Open, length);
        if (after || open) return new(family, MarkRole.Close, length);
        return char.IsLetterOrDigit(Char(at - 1)) ? MarkReading.No(length) : new(family, MarkRole.Open, length);
    }

    private bool NextStraightCloses(int from)
    {
        var next = _text.IndexOf('"', from, _bounds.End - from);
        return next > 0 && !SpaceBefore(next);
    }

    private MarkReading Single(int at, MarkFamily family, Func<MarkFamily, bool> isOpen, bool mayOpen)
    {
        var before = SpaceBefore(at);
        if (char.IsLetterOrDigit(Char(at - 1)) && char.IsLetterOrDigit(Char(at + 1))) return MarkReading.No();
        if (before && !SpaceAfter(at + 1))
            return mayOpen && !IsElision(at + 1) && (at < _lastSingleClose || GoesOn(at)) && !isOpen(family) ? new(family, MarkRole.Open, 1) : MarkReading.No();
        if (!ClosesShape(at) || !isOpen(family) || IsPossessive(at, family)) return MarkReading.No();
        return new(family, MarkRole.Close, 1);
    }

    /// <summary>"… she said. ‘We left.¶‘We came back": a single mark that opens a sentence, in a paragraph that ends as one, is no apostrophe where the next paragraph opens with another.</summary>
    public bool GoesOn(int at) =>
        _next == _text[at] && char.IsUpper(Char(at + 1)) && _text[_bounds.End - 1] is '.' or '?' or '!' or '…' && (at == _bounds.Start || Char(at - 1) == ' ' && Char(at - 2) is '.' or '?' or '!' or ':' or ',' or '’' or '\'');

    private bool ClosesShape(int at)
    {
        if (SpaceBefore(at) || char.IsLetterOrDigit(Char(at + 1))) return false;

        // rock 'n' roll
        return !(char.ToLowerInvariant(Char(at - 1)) == 'n' && Characters.IsApostrophe(Char(at - 2)) && SpaceBefore(at - 2));
    }

    /// <summary>A mark after s, where the quote is closed by a better one further on.</summary>
    private bool IsPossessive(int at, MarkFamily family)
    {
        if (Char(at - 1) is not ('s' or 'S' or 'n') || Char(at + 1) != ' ' || !char.IsLetter(Char(at + 2))) return false;
        var reach = Math.Min(_bounds.End, at + PossessiveReach);
        for (var i = at + 1; i < reach; i++)
        {
            if (_text[i] == '‘' || (family == MarkFamily.StraightSingle && _text[i] == '\'' && SpaceBefore(i) && !SpaceAfter(i + 1))) return false;
            if (_text[i] == (family == MarkFamily.CurlySingle ? '’' : '\'') && ClosesShape(i) && (!char.IsLetterOrDigit(Char(i - 1)) || Char(i - 1) != 's')) return true;
        }

        return false;
    }

    /// <summary>'tis, 'em, 'n', 'cause, '99: an apostrophe that stands for letters left out.</summary>
    private bool IsElision(int at)
    {
        if (char.IsAsciiDigit(Char(at))) return IsDecade(at);
        var end = at;
        while (char.IsLetter(Char(end))) end++;
        var word = _text.AsSpan(at, end - at);
        return word.Equals("tis", StringComparison.OrdinalIgnoreCase) || word.Equals("twas", StringComparison.OrdinalIgnoreCase) || word.Equals("em", StringComparison.OrdinalIgnoreCase)
            || word.Equals("n", StringComparison.OrdinalIgnoreCase) || word.Equals("til", StringComparison.OrdinalIgnoreCase) || word.Equals("bout", StringComparison.OrdinalIgnoreCase) || word.Equals("s", StringComparison.Ordinal);
    }

    private bool IsDecade(int at) => char.IsAsciiDigit(Char(at)) && char.IsAsciiDigit(Char(at + 1)) && !char.IsAsciiDigit(Char(at + 2)) && Char(at + 2) is 's' or ' ' or '.' or ',' or '\0' && Char(at + 2) is not '\0' && (Char(at + 2) == 's' || !char.IsLetterOrDigit(Char(at + 2)));

    private char Char(int at) => at >= _bounds.Start && at < _bounds.End ? _text[at] : '\0';

    private bool SpaceBefore(int at)
    {
        var c = Char(at - 1);
        return c == '\0' || char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '/' or '“' or '‘' or '"' or '«' or '„' || Characters.IsDash(c);
    }

    private bool SpaceAfter(int at)
    {
        var c = Char(at);
        return c == '\0' || char.IsWhiteSpace(c) || c is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '”' or '’' or '"' or '»' or '…' || Characters.IsDash(c);
    }
}
