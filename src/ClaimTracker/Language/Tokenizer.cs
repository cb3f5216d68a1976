using System.Collections.Frozen;

namespace ClaimTracker.Language;

/// <summary>Cuts text into <see cref="Token"/>s in one pass.</summary>
/// <remarks>Thread-safe; a <see cref="Pool"/> belongs to one call.</remarks>
internal sealed class Tokenizer
{
    /// <summary>Abbreviations that keep their full stop, without it: AP and common usage; see the file's header.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Lookup(row => row[1] != "number", StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that are abbreviations in lower case too: "vs.", "lbs."; "co." and "miss." are not.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InLowerCase = Lookup(row => row[1] != "number" && char.IsLower(row[0][0]), StringComparer.Ordinal);

    /// <summary>Those that are abbreviations only before a digit: "No. 10", but "He said no."</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeDigit = Lookup(row => row[1] == "number", StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Clitics = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>Two words written as one; the first has three letters.</summary>
    private static readonly string[] Joined = ["cannot", "gonna", "gotta", "wanna"];

    /// <summary>Appends the tokens of <paramref name="text"/> inside <paramref name="range"/>.</summary>
    public void Tokenize(string text, TextSpan range, Pool pool, List<Token> tokens)
    {
        var at = range.Start;
        while (at < range.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || IsInvisible(c))
            {
                at++;
                continue;
            }

            at = Next(text, at, range.End, pool, tokens);
        }
    }

    private static int Next(string text, int at, int end, Pool pool, List<Token> tokens)
    {
        var c = text[at];
        if (Addresses.End(text, at, end) is var address && address > at) return Add(text, at, address, TokenKind.Address, pool, tokens);
        if (char.IsDigit(c) || (c == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))))
            return Add(text, at, NumberEnd(text, at, end), TokenKind.Number, pool, tokens);
        if (IsLetter(text, at)) return Word(text, at, end, pool, tokens);

        // 's after a space or a quotation mark, as in tokenised corpora: "Ashdown 's".
        if (Characters.IsApostrophe(c) && CliticAt(text, at, end) is var length and > 0) return Add(text, at, at + length, TokenKind.Word, pool, tokens);

        var stop = at + 1;
        if (c is '.' or '-' or '`' or '*' or '_' or '=' or '~' or '!' or '?' || (Characters.IsApostrophe(c) && stop < end && text[stop] == c))
            while (stop < end && (text[stop] == c || (c is '!' or '?' && text[stop] is '!' or '?')))
                stop++;
        if (char.IsHighSurrogate(c) && stop < end && char.IsLowSurrogate(text[stop])) stop++;
        var kind = Characters.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol;
        return Add(text, at, stop, kind, pool, tokens);
    }

    private static int Word(string text, int at, int end, Pool pool, List<Token> tokens)
    {
        var stop = at;
        while (stop < end)
        {
            var c = text[stop];
            if (IsLetter(text, stop) || char.IsDigit(c) || c is '_' or '\u00AD') stop += char.IsHighSurrogate(c) && stop + 1 < end ? 2 : 1;
            else if (Characters.IsApostrophe(c) && stop + 1 < end && IsLetter(text, stop + 1)) stop++;
            else if (c is '&' && stop + 1 < end && char.IsUpper(text[stop + 1]) && char.IsUpper(text[stop - 1])) stop++; // AT&T, S&P
            else if (c is '.' && stop + 1 < end && IsLetter(text, stop + 1) && DottedLetters(text, at, stop)) stop++; // U.S, p.m
            else if (c is '.' && DottedAbbreviation(text, at, stop, end) is var known && known > stop) stop = known; // Ph.D
            else break;
        }

        if (stop < end && text[stop] == '.' && KeepsStop(text, at, stop, end)) stop++;

        // Universal Dependencies cuts contractions and possessives from their host.
        var cut = CliticStart(text, at, stop);
        if (cut > at && cut < stop)
        {
            Add(text, at, cut, TokenKind.Word, pool, tokens);
            return Add(text, cut, stop, TokenKind.Word, pool, tokens);
        }

        foreach (var joined in Joined)
        {
            if (!text.AsSpan(at, stop - at).Equals(joined, StringComparison.OrdinalIgnoreCase)) continue;
            Add(text, at, at + 3, TokenKind.Word, pool, tokens);
            return Add(text, at + 3, stop, TokenKind.Word, pool, tokens);
        }

        return Add(text, at, stop, TokenKind.Word, pool, tokens);
    }

    private static bool KeepsStop(string text, int at, int stop, int end)
    {
        var word = text.AsSpan(at, stop - at);
        if (BeforeDigit.Contains(word) && FollowedByDigit(text, stop + 1, end)) return true;
        if (DottedLetters(text, at, stop)) return word.Length > 1 || (char.IsUpper(word[0]) && stop + 1 < end && (at == 0 || text[at - 1] != '\''));
        if (stop + 1 < end && text[stop + 1] == '.') return false;
        return char.IsUpper(word[0]) ? Abbreviations.Contains(word) : InLowerCase.Contains(word);
    }

    private static bool FollowedByDigit(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at < end && char.IsAsciiDigit(text[at]);
    }

    /// <summary>The end of an abbreviation with an inner stop, such as "Ph.D", that begins at <paramref name="at"/>; 0 where there is none.</summary>
    private static int DottedAbbreviation(string text, int at, int stop, int end)
    {
        var last = stop + 1;
        while (last < end && last - at < 8 && (char.IsLetter(text[last]) || text[last] == '.')) last++;
        while (last > stop && text[last - 1] == '.') last--;
        return last > stop + 1 && Abbreviations.Contains(text.AsSpan(at, last - at)) ? last : 0;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(Func<string[], bool> wanted, StringComparer comparer) =>
        WordList.Rows("abbreviations.txt").Where(wanted).Select(row => row[0]).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Single letters with stops between: "U.S", "J", "p.m"; not many of them.</summary>
    private static bool DottedLetters(string text, int at, int stop)
    {
        if (stop - at > 15) return false;
        for (var i = at; i < stop; i++)
            if (((i - at) & 1) == 0 ? !char.IsLetter(text[i]) : text[i] != '.')
                return false;
        return ((stop - at) & 1) == 1;
    }

    private static int CliticStart(string text, int at, int stop)
    {
        foreach (var clitic in Clitics)
        {
            var start = stop - clitic.Length;
            if (start <= at) continue;
            var match = true;
            for (var i = 0; i < clitic.Length && match; i++)
            {
                var c = text[start + i];
                match = clitic[i] == '\'' ? Characters.IsApostrophe(c) : char.ToLowerInvariant(c) == clitic[i];
            }

            if (match) return start;
        }

        return stop;
    }

    private static int CliticAt(string text, int at, int end)
    {
        foreach (var clitic in Clitics)
        {
            if (clitic[0] != '\'' || at + clitic.Length > end) continue;
            if (at + clitic.Length < end && char.IsLetterOrDigit(text[at + clitic.Length])) continue;
            if (text.AsSpan(at + 1, clitic.Length - 1).Equals(clitic.AsSpan(1), StringComparison.Ordinal)) return clitic.Length;
        }

        return 0;
    }

    /// <summary>Digits with inner separators, then letters glued to them: "12,480", "1.5m", "5/17/2018", "9:30", "3rd".</summary>
    private static int NumberEnd(string text, int at, int end)
    {
        var stop = at;
        while (stop < end)
        {
            var c = text[stop];
            if (char.IsDigit(c)) stop++;
            else if (c is '.' or ',' or '/' or ':' or '\u2044' or '\u066B' or '\u066C' && stop + 1 < end && char.IsDigit(text[stop + 1])) stop++;
            else break;
        }

        if (IsMeridiem(text, stop, end)) return stop;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || Characters.IsVulgarFraction(text[stop]))) stop++;
        return stop;
    }

    /// <summary>"8p.m.": the letters are half of the day, and no pence.</summary>
    private static bool IsMeridiem(string text, int at, int end) =>
        at + 2 < end && text[at] is 'a' or 'p' or 'A' or 'P' && text[at + 1] == '.' && text[at + 2] is 'm' or 'M' && (at + 3 >= end || !char.IsLetterOrDigit(text[at + 3]));

    private static bool IsLetter(string text, int at)
    {
        var c = text[at];
        if (char.IsLetter(c)) return true;
        if (char.IsHighSurrogate(c)) return char.IsLetter(text, at);
        return char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD' || char.IsControl(c);

    private static int Add(string text, int start, int stop, TokenKind kind, Pool pool, List<Token> tokens)
    {
        var (written, lower) = pool.Get(text.AsSpan(start, stop - start));
        tokens.Add(new Token(TextSpan.FromBounds(start, stop), written, lower, kind));
        return stop;
    }

    /// <summary>The distinct words of one article, so that a word that comes back costs no new string.</summary>
    internal sealed class Pool
    {
        private readonly Dictionary<string, string> _lower;
        private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

        public Pool()
        {
            _lower = new Dictionary<string, string>(StringComparer.Ordinal);
            _lookup = _lower.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public (string Text, string Lower) Get(ReadOnlySpan<char> span)
        {
            if (_lookup.TryGetValue(span, out var written, out var lower)) return (written, lower);
            written = span.ToString();
            lower = written.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('ʼ', '\'');
            if (lower == written) lower = written;
            _lower.Add(written, lower);
            return (written, lower);
        }
    }
}
