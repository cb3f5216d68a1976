using System.Collections.Frozen;
using System.Globalization;

namespace ClaimTracker.Articles.Metadata;

/// <summary>Reads the first date in a stretch of text, in the forms that pages write: ISO 8601, "June 9, 2014", "9 June 2014", "9.6.2014", with or without a time.</summary>
internal static class DateText
{
    /// <summary>Dates stand at the start of what is read; the rest of a long text is not searched.</summary>
    private const int LongestRead = 160;

    private const int LongestLine = 60;

    private static readonly FrozenSet<string> Beside = WordList.Rows("author-words.txt").Where(row => row[1] == "date").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Months = WordList.Rows("month-names.txt")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a date.</summary>
    /// <param name="text">Text with a date in it.</param>
    /// <param name="monthFirst">True where "3/4/2014" is the fourth of March, as in the United States.</param>
    public static PublicationDate? Read(string? text, bool monthFirst)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (PublicationDate.TryParse(text, out var iso)) return Plausible(iso);
        var tokens = Tokens(text.Length > LongestRead ? text[..LongestRead] : text);
        for (var i = 0; i < tokens.Count; i++)
            if (At(tokens, i, monthFirst, out var used) is { } day)
            {
                var (time, offset) = Clock(tokens, used, i);
                return new PublicationDate(day, time, time is null ? null : offset);
            }

        return null;
    }

    /// <summary>True for the name of a month, its abbreviation, and what else stands beside a date: "on", "updated", "Monday".</summary>
    public static bool IsDateWord(string word) => Months.ContainsKey(word) || Beside.Contains(word);

    /// <summary>True for a line that gives a date, with or without a time, and says nothing else: "Updated Monday, March 4, 2024 at 10:15 a.m.".</summary>
    public static bool IsOnlyDate(string line)
    {
        if (line.Length > LongestLine || !line.AsSpan().ContainsAnyInRange('0', '9')) return false;
        foreach (var token in Tokens(line))
            if (char.IsLetter(token[0]) && !IsDateWord(token)) return false;
        return Read(line, monthFirst: true) is not null;
    }

    /// <summary>Reads a date out of an address such as <c>/2014/06/09/</c> or <c>-20140609</c>.</summary>
    public static PublicationDate? ReadAddress(string? address)
    {
        if (address is null) return null;
        for (var i = 1; i + 4 <= address.Length; i++)
        {
            if (char.IsAsciiDigit(address[i - 1]) || address[i] is not ('1' or '2')) continue;
            var rest = address.AsSpan(i, Math.Min(10, address.Length - i));
            if (rest.Length == 10 && rest[4] == rest[7] && rest[4] is '/' or '-' or '_' && Digits(rest[..4]) && Digits(rest[5..7]) && Digits(rest[8..])
                && !(i + 10 < address.Length && char.IsAsciiDigit(address[i + 10])) && Day(rest[..4], rest[5..7], rest[8..]) is { } written) return new(written);
            if (i >= 7 && address[i - 1] == address[i - 4] && address[i - 1] is '-' or '.' or '_' && rest.Length >= 4 && Digits(rest[..4]) && Digits(address.AsSpan(i - 3, 2))
                && Digits(address.AsSpan(i - 6, 2)) && !char.IsAsciiDigit(address[i - 7]) && Day(rest[..4], address.AsSpan(i - 3, 2), address.AsSpan(i - 6, 2)) is { } dayFirst) return new(dayFirst);
            if (rest.Length < 8) continue;
            if (Digits(rest[..8]) && !(i + 8 < address.Length && char.IsAsciiDigit(address[i + 8])) && Day(rest[..4], rest[4..6], rest[6..8]) is { } run) return new(run);
            if (rest.Length >= 9 && rest[4] == '/' && rest[8] == '/' && Months.TryGetValue(rest[5..8].ToString(), out var month)
                && i + 11 <= address.Length && Digits(address.AsSpan(i + 9, 2)) && Valid(Number(rest[..4]), month, Number(address.AsSpan(i + 9, 2))) is { } named) return new(named);
        }

        return null;
    }

    private static PublicationDate? Plausible(PublicationDate date) => date.Day.Year is >= 1800 and <= 2200 ? date : null;

    private static DateOnly? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) => Valid(Number(year), Number(month), Number(day));

    private static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool Digits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? At(List<string> tokens, int i, bool monthFirst, out int used)
    {
        used = i + 1;
        if (Numeric(tokens, i, out var first) && tokens[i].Length == 8)
        {
            return Valid(first / 10000, first / 100 % 100, first % 100);
        }

        if (i + 4 < tokens.Count && tokens[i + 1] == tokens[i + 3] && tokens[i + 1] is "/" or "." or "-"
            && Numeric(tokens, i, out first) && Numeric(tokens, i + 2, out var second) && Numeric(tokens, i + 4, out var third))
        {
            used = i + 5;
            if (tokens[i].Length == 4) return Valid(first, second, third);
            if (tokens[i + 4].Length == 2) third += 2000;
            else if (tokens[i + 4].Length != 4) return null;
            if (tokens[i + 1] == "." || !monthFirst || first > 12) return Valid(third, second, first) ?? Valid(third, first, second);
            return Valid(third, first, second);
        }

        if (i + 5 < tokens.Count && tokens[i + 1] == "年" && tokens[i + 3] == "月" && Numeric(tokens, i, out first) && Numeric(tokens, i + 2, out second) && Numeric(tokens, i + 4, out third))
        {
            used = i + 6;
            return Valid(first, second, third);
        }

        if (!Months.TryGetValue(tokens[i], out var month)) return null;
        // "June 9th, 2014" and "June 09 22:42:00 +0000 2014".
        var after = Skip(tokens, i + 1);
        if (after < tokens.Count && Numeric(tokens, after, out var day) && day <= 31)
            for (var y = after + 1; y < Math.Min(tokens.Count, after + 12); y++)
                if (Numeric(tokens, y, out var year) && tokens[y].Length == 4 && year is >= 1990 and <= 2100 && Valid(year, month, day) is { } found)
                {
                    used = y == after + 1 || y - after <= 3 ? y + 1 : after + 1;
                    return found;
                }

        // "9 June 2014", "9. Juni 2014", "9 de junio de 2014".
        var before = i - 1;
        while (before >= 0 && tokens[before] is "." or "," or "-" or "de" or "th" or "st" or "nd" or "rd" or "of" or "º" or "er") before--;
        var next = Skip(tokens, i + 1);
        if (before >= 0 && Numeric(tokens, before, out day) && next < tokens.Count && Numeric(tokens, next, out var named) && tokens[next].Length == 4)
        {
            used = next + 1;
            return Valid(named, month, day);
        }

        return null;
    }

    private static int Skip(List<string> tokens, int i)
    {
        while (i < tokens.Count && tokens[i] is "." or "," or "-" or "de" or "del" or "of" or "/") i++;
        return i;
    }

    private static bool Numeric(List<string> tokens, int i, out int number)
    {
        number = 0;
        return i < tokens.Count && tokens[i].Length <= 8 && int.TryParse(tokens[i], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The time of day that follows the date within a few words ("at 10:42 PM GMT"), else one before it ("20:07 GMT, 4 October").</summary>
    private static (TimeOnly? Time, TimeSpan? Offset) Clock(List<string> tokens, int after, int before)
    {
        for (var i = after; i + 2 < Math.Min(tokens.Count, after + 9); i++)
            if (ClockAt(tokens, i) is { Time: not null } clock) return clock;
        for (var i = Math.Max(0, before - 12); i + 2 < before; i++)
            if (ClockAt(tokens, i) is { Time: not null } clock) return clock;
        return (null, null);
    }

    private static (TimeOnly? Time, TimeSpan? Offset) ClockAt(List<string> tokens, int i)
    {
        if (tokens[i + 1] is not (":" or ".") || tokens[i].Length > 2 || tokens[i + 2].Length != 2) return (null, null);
        if (!Numeric(tokens, i, out var hour) || !Numeric(tokens, i + 2, out var minute) || minute > 59) return (null, null);
        var (second, next) = (0, i + 3);
        if (next + 1 < tokens.Count && tokens[next] == ":" && Numeric(tokens, next + 1, out second)) next += 2;
        if (second > 59) second = 0;
        // Fractions of a second, which some programs write behind a colon.
        if (next + 1 < tokens.Count && tokens[next] is "." or ":" && tokens[next + 1].Length is 3 or 6 && char.IsAsciiDigit(tokens[next + 1][0])) next += 2;
        var half = next < tokens.Count ? tokens[next].ToLowerInvariant() : "";
        if (half is "am" or "pm" || (half is "a" or "p" && next + 2 < tokens.Count && tokens[next + 1] == "." && tokens[next + 2] is "m" or "M"))
        {
            if (hour is < 1 or > 12) return (null, null);
            hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
            next += half.Length == 2 ? 1 : 4;
        }
        else if (tokens[i + 1] == ".") return (null, null);

        if (hour > 23) return (null, null);
        while (next < tokens.Count && tokens[next] is "." or "," or "(") next++;
        TimeSpan? offset = next >= tokens.Count ? null : tokens[next] switch
        {
            "GMT" or "UTC" or "Z" => TimeSpan.Zero,
            "EST" or "CDT" => TimeSpan.FromHours(-5),
            "EDT" => TimeSpan.FromHours(-4),
            "CST" or "MDT" => TimeSpan.FromHours(-6),
            "MST" or "PDT" => TimeSpan.FromHours(-7),
            "PST" => TimeSpan.FromHours(-8),
            "BST" or "CET" => TimeSpan.FromHours(1),
            "CEST" => TimeSpan.FromHours(2),
            "+" or "-" when next + 1 < tokens.Count && tokens[next + 1].Length == 4 && Numeric(tokens, next + 1, out var hhmm) && hhmm <= 1400 && hhmm % 100 < 60 =>
                new TimeSpan(hhmm / 100, hhmm % 100, 0) * (tokens[next] == "-" ? -1 : 1),
            _ => null,
        };
        return (new TimeOnly(hour, minute, second), offset);
    }

    /// <summary>Runs of digits, runs of letters, and single marks; white space is dropped.</summary>
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i])) while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            else if (char.IsLetter(text[i]) && text[i] is not ('年' or '月' or '日')) while (i < text.Length && char.IsLetter(text[i])) i++;
            else i++;
            if (!char.IsWhiteSpace(text[start])) tokens.Add(text[start..i]);
        }

        return tokens;
    }
}
