using System.Collections.Frozen;
using System.Globalization;

namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>Reads years, quarters, months and days as cells and headers write them.</summary>
/// <remarks>Cuts the text into figures and words and matches the few orders in which they occur; linear, never throws.</remarks>
internal static class PeriodReader
{
    private const int Longest = 48;
    private const int MostPieces = 12;

    private static readonly FrozenDictionary<string, int> Months =
        WordFile.LibraryRows("month-names.txt").DistinctBy(row => row[0], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, PeriodWord> Words =
        WordFile.Rows("period-words.txt").ToFrozenDictionary(row => row[0], row => Enum.Parse<PeriodWord>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthOf = Months.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, PeriodWord>.AlternateLookup<ReadOnlySpan<char>> WordOf = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of the month that a word names; null for none.</summary>
    public static int? Month(ReadOnlySpan<char> word) => MonthOf.TryGetValue(word.Trim().TrimEnd('.'), out var month) ? month : null;

    /// <summary>Reads a whole cell; a shape of <see cref="PeriodShape.None"/> where it is no period.</summary>
    public static WrittenPeriod Read(ReadOnlySpan<char> raw)
    {
        var text = CellText.WithoutFootnotes(raw);
        if (text.Length is < 3 or > Longest || !text.ContainsAnyInRange('0', '9')) return default;
        Span<PeriodPiece> pieces = stackalloc PeriodPiece[MostPieces];
        var count = Cut(text, pieces);
        return count <= 0 ? default : Match(pieces[..count]);
    }

    /// <summary>Figures, words and the signs between them; -1 where there are more than a period has, or letters that mean nothing to us.</summary>
    private static int Cut(ReadOnlySpan<char> text, Span<PeriodPiece> pieces)
    {
        var (count, at) = (0, 0);
        var sign = '\0';
        while (at < text.Length)
        {
            var c = text[at];
            var start = at;
            if (char.IsAsciiDigit(c))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
                if (count == pieces.Length || at - start > 8) return -1;
                // A clock time ends what matters: "2022-10-14T03:00", "2000-08-27 19:00:00".
                if (at < text.Length && text[at] == ':') return count >= 3 && at - start <= 2 ? count : -1;
                pieces[count++] = new PeriodPiece(int.Parse(text[start..at], CultureInfo.InvariantCulture), at - start, PeriodWord.None, sign);
            }
            else if (char.IsLetter(c))
            {
                while (at < text.Length && char.IsLetter(text[at])) at++;
                if (count == pieces.Length) return -1;
                var word = text[start..at];
                if (word is "T" or "t" && count >= 3) { sign = 'T'; continue; }
                if (MonthOf.TryGetValue(word, out var month)) pieces[count++] = new PeriodPiece(month, 0, PeriodWord.Month, sign);
                else if (word is "M" or "m") pieces[count++] = new PeriodPiece(0, 0, PeriodWord.M, sign);
                else if (word is "s" && count > 0 && pieces[count - 1].Digits == 4) pieces[count++] = new PeriodPiece(0, 0, PeriodWord.Decade, sign);
                else if (WordOf.TryGetValue(word, out var meaning)) pieces[count++] = new PeriodPiece(0, 0, meaning, sign);
                else if (Weekday(word)) { sign = ' '; continue; }
                else if (word is "st" or "nd" or "rd" or "th" && count > 0 && pieces[count - 1].Digits is 1 or 2) { sign = ' '; continue; }
                else return -1;
            }
            else
            {
                if (c is not (' ' or '-' or '–' or '/' or '.' or ',' or '\u00a0' or '\'' or '’' or '_' or '(' or ')')) return -1;
                sign = sign is '\0' or ' ' || c != ' ' ? c : sign;
                at++;
                continue;
            }

            sign = '\0';
        }

        return count;
    }

    private static WrittenPeriod Match(ReadOnlySpan<PeriodPiece> p)
    {
        if (p[0].Word is PeriodWord.Fiscal) return Fiscal(p[1..]);
        if (p[^1].Word is PeriodWord.Fiscal or PeriodWord.Year && p.Length > 1) return p[^1].Word == PeriodWord.Fiscal ? Fiscal(p[..^1]) : Match(p[..^1]);
        if (p[0].Word == PeriodWord.Year && p.Length > 1) return p[1].Word == PeriodWord.Ending ? Ending(p[2..]) : Match(p[1..]);
        if (p[0].Word == PeriodWord.Ending) return Ending(p[1..]);
        if (p.Length == 5 && p[2].Word == PeriodWord.To && p[0].IsMonth && p[3].IsMonth) return TwelveMonths(p[0], p[1], p[3], p[4]); // Apr 2019 to Mar 2020
        if (p.Length == 4 && p[0].IsMonth && p[2].IsMonth && p[2].Sign is '-' or '–') return TwelveMonths(p[0], p[1], p[2], p[3]);
        return p.Length switch
        {
            1 => One(p[0]),
            2 => Two(p[0], p[1]),
            3 => Three(p[0], p[1], p[2]),
            _ => default,
        };
    }

    private static WrittenPeriod Fiscal(ReadOnlySpan<PeriodPiece> p)
    {
        if (p.Length > 0 && p[0].Word == PeriodWord.Year) p = p[1..];
        if (p.Length == 1 && p[0].AsYear is { } year) return new WrittenPeriod(PeriodShape.NamedFiscalYear, year);
        if (p.Length == 2 && p[0].AsYear is { } first && p[1].Digits is 2 or 4 && p[1].Value % 100 == (first + 1) % 100) return new WrittenPeriod(PeriodShape.FiscalYear, first);
        return default;
    }

    private static WrittenPeriod Ending(ReadOnlySpan<PeriodPiece> p)
    {
        var inner = p.Length is > 0 and <= 3 ? Match(p) : default;
        return inner.Shape is PeriodShape.Month ? inner with { Shape = PeriodShape.YearEnding }
            : inner.Shape is PeriodShape.Day ? new WrittenPeriod(PeriodShape.YearEnding, inner.Year, inner.Second) : default;
    }

    private static WrittenPeriod TwelveMonths(PeriodPiece month, PeriodPiece year, PeriodPiece lastMonth, PeriodPiece lastYear) =>
        year.AsYear is { } from && lastYear.AsYear is { } to && 12 * to + lastMonth.Value - (12 * from + month.Value) == 11
            ? new WrittenPeriod(PeriodShape.YearEnding, to, lastMonth.Value) : default;

    private static WrittenPeriod One(PeriodPiece only) => only.Digits switch
    {
        4 when only.AsYear is { } year => new WrittenPeriod(PeriodShape.Year, year),
        6 when only.Value / 100 is >= 1800 and < 2200 && only.Value % 100 is >= 1 and <= 12 => new WrittenPeriod(PeriodShape.Month, only.Value / 100, only.Value % 100),
        8 when only.Value / 10000 is >= 1800 and < 2200 && only.Value / 100 % 100 is >= 1 and <= 12 && only.Value % 100 is >= 1 and <= 31 => new WrittenPeriod(PeriodShape.Day, only.Value / 10000, only.Value / 100 % 100, only.Value % 100),
        _ => default,
    };

    private static WrittenPeriod Two(PeriodPiece a, PeriodPiece b)
    {
        if (a.Digits == 4 && a.AsYear is { } decade && b.Word == PeriodWord.Decade) return decade % 10 == 0 ? new WrittenPeriod(PeriodShape.Decade, decade) : default;
        if (a.IsMonth && b.Digits is 2 or 4 && b.AsYear is { } of) return new WrittenPeriod(PeriodShape.Month, of, a.Value);
        if (b.IsMonth && a.Digits == 4 && a.AsYear is { } before) return new WrittenPeriod(PeriodShape.Month, before, b.Value);
        if (b.Digits == 4 && a.Digits is 1 or 2 && b.AsYear is { } month && a.Value is >= 1 and <= 12 && b.Sign is '/' or '-' or '.') return new WrittenPeriod(PeriodShape.Month, month, a.Value);
        if (a.Digits != 4 || a.AsYear is not { } year || b.Sign is not ('-' or '–' or '/' or '.' or '_')) return default;
        if (b.Digits == 4) return b.Value == year + 1 ? new WrittenPeriod(PeriodShape.FiscalYear, year) : default;
        if (b.Digits is not (1 or 2)) return default;
        var next = b.Digits == 2 && b.Value == (year + 1) % 100;
        var isMonth = b.Value is >= 1 and <= 12;
        return next && isMonth && b.Sign is '-' or '–' ? new WrittenPeriod(PeriodShape.MonthOrFiscalYear, year, b.Value)
            : next ? new WrittenPeriod(PeriodShape.FiscalYear, year)
            : isMonth ? new WrittenPeriod(PeriodShape.Month, year, b.Value) : default;
    }

    private static WrittenPeriod Three(PeriodPiece a, PeriodPiece b, PeriodPiece c)
    {
        // Q1 2022, H1 2022, week 7 2024; the year may stand first: 2022-Q1, 2022M05; and the figure: 1Q22
        if (c.AsYear is { } last && (c.Digits == 4 || (c.Digits == 2 && a.Word != PeriodWord.Week)))
        {
            if (b.Digits is 1 or 2 && Part(a.Word, b.Value, last) is { } part) return part;
            if (a.Digits == 1 && Part(b.Word, a.Value, last) is { } figureFirst) return figureFirst;
        }

        if (a.Digits == 4 && a.AsYear is { } first)
        {
            if (b.Word != PeriodWord.None && c.Digits is 1 or 2 && Part(b.Word, c.Value, first) is { } part) return part;
            if (b.IsMonth && c.Digits is 1 or 2) return new WrittenPeriod(PeriodShape.Day, first, b.Value, c.Value);
            if (b.Digits is 1 or 2 && c.Digits is 1 or 2 && b.Value is >= 1 and <= 12 && c.Value is >= 1 and <= 31) return new WrittenPeriod(PeriodShape.Day, first, b.Value, c.Value);
            return default;
        }

        if (c.AsYear is not { } year || c.Digits is not (2 or 4)) return default;
        if (a.Digits is 1 or 2 && b.IsMonth) return new WrittenPeriod(PeriodShape.Day, year, b.Value, a.Value);
        if (a.IsMonth && b.Digits is 1 or 2) return new WrittenPeriod(PeriodShape.Day, year, a.Value, b.Value);
        if (a.Digits is not (1 or 2) || b.Digits is not (1 or 2) || a.Value is < 1 or > 31 || b.Value is < 1 or > 31 || (a.Value > 12 && b.Value > 12)) return default;
        if (b.Sign == '.' && c.Sign == '.') return b.Value <= 12 ? new WrittenPeriod(PeriodShape.Day, year, b.Value, a.Value) : default; // with full stops the day leads
        return b.Sign is '/' or '-' ? new WrittenPeriod(PeriodShape.NumericDay, year, a.Value, b.Value) : default;
    }

    private static WrittenPeriod? Part(PeriodWord word, int value, int year) => word switch
    {
        PeriodWord.Quarter when value is >= 1 and <= 4 => new WrittenPeriod(PeriodShape.Quarter, year, value),
        PeriodWord.Half when value is 1 or 2 => new WrittenPeriod(PeriodShape.Half, year, value),
        PeriodWord.Week when value is >= 1 and <= 53 => new WrittenPeriod(PeriodShape.Week, year, value),
        PeriodWord.M when value is >= 1 and <= 12 => new WrittenPeriod(PeriodShape.Month, year, value),
        _ => null,
    };

    private static bool Weekday(ReadOnlySpan<char> word) =>
        word.Length >= 3 && word[..3].ToString().ToLowerInvariant() is "mon" or "tue" or "wed" or "thu" or "fri" or "sat" or "sun" && (word.Length <= 4 || word.EndsWith("day", StringComparison.OrdinalIgnoreCase));
}
