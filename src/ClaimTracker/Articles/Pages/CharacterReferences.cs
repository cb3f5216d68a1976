using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace ClaimTracker.Articles.Pages;

/// <summary>Character references in a page's source, such as <c>&amp;eacute;</c> and <c>&amp;#8217;</c>, and how many characters they stand for.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 33;
    private const int LongestLegacyName = 6;

    /// <summary>What pages mean that number the characters of Windows instead of Unicode's: 0x80 to 0x9F.</summary>
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Walks source and parsed text side by side until so many characters of the text are passed.</summary>
    /// <param name="source">Source without tags.</param>
    /// <param name="text">The text that the parser may have made of it.</param>
    /// <param name="until">How many characters of the text to pass.</param>
    /// <param name="place">How far in the source that is.</param>
    /// <param name="read">How many characters of the text were passed.</param>
    /// <returns>False where the two differ, apart from white space at the end.</returns>
    public static bool Walk(ReadOnlySpan<char> source, ReadOnlySpan<char> text, int until, out int place, out int read)
    {
        (place, read) = (0, 0);
        Span<char> meant = stackalloc char[4];
        while (place < source.Length && read < until)
        {
            var c = source[place];
            if (c == '&' && Read(source[place..], meant, out var length) is var used and > 0)
            {
                if (!text[read..].StartsWith(meant[..length])) return false;
                (place, read) = (place + used, read + length);
                continue;
            }

            // The parser drops NULs and writes every line end as one character.
            if (c == '\0' || (c == '\r' && place + 1 < source.Length && source[place + 1] == '\n'))
            {
                place++;
                continue;
            }

            if (text[read] != c && !(c == '\r' && text[read] == '\n')) return false;
            (place, read) = (place + 1, read + 1);
        }

        return place == source.Length || source[place..].Trim().Length == 0;
    }

    /// <summary>Reads the reference that the source begins with; zero where the <c>&amp;</c> stands for itself.</summary>
    private static int Read(ReadOnlySpan<char> source, Span<char> meant, out int length)
    {
        length = 0;
        if (source.Length < 3) return 0;
        if (source[1] == '#') return Number(source, meant, out length);
        var end = 1;
        while (end < source.Length && end < LongestName && char.IsAsciiLetterOrDigit(source[end])) end++;
        if (end < source.Length && source[end] == ';' && Symbol(source[1..(end + 1)], meant, out length)) return end + 1;
        for (var shorter = Math.Min(end, LongestLegacyName + 1); shorter > 2; shorter--)
            if (Symbol(source[1..shorter], meant, out length)) return shorter;
        return 0;
    }

    private static bool Symbol(ReadOnlySpan<char> name, Span<char> meant, out int length)
    {
        var symbol = HtmlEntityProvider.Resolver.GetSymbol(name.ToString());
        length = symbol?.Length ?? 0;
        return length is > 0 and <= 4 && symbol!.TryCopyTo(meant);
    }

    private static int Number(ReadOnlySpan<char> source, Span<char> meant, out int length)
    {
        length = 0;
        var hexadecimal = source[2] is 'x' or 'X';
        var start = hexadecimal ? 3 : 2;
        var end = start;
        while (end < source.Length && (hexadecimal ? char.IsAsciiHexDigit(source[end]) : char.IsAsciiDigit(source[end]))) end++;
        if (end == start) return 0;
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(source[start..end], style, CultureInfo.InvariantCulture, out var code) || code == 0 || !Rune.IsValid(code)) code = 0xFFFD;
        if (code is >= 0x80 and <= 0x9F) code = Windows[code - 0x80];
        length = new Rune(code).EncodeToUtf16(meant);
        return end < source.Length && source[end] == ';' ? end + 1 : end;
    }
}
