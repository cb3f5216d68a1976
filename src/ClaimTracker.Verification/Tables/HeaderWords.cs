using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>What a header says: its words, the period in it, its unit, and what kind of statistic it is.</summary>
internal sealed record HeaderWords(IReadOnlyList<string> Stems, Period? Period, string? Unit, decimal Scale, StatisticKind Statistic)
{
    private static readonly FrozenDictionary<string, string[]> Roles = WordTable.Rows("header-words.txt").ToFrozenDictionary(row => row[0], row => row, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Abbreviations = WordTable.Rows("header-abbreviations.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Marks in brackets that are no part of a name.</summary>
    private static readonly FrozenSet<string> Marks = WordTable.Rows("header-marks.txt").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Separators = ['_', '-', ' ', '.', '/'];

    public static HeaderWords Of(string header)
    {
        header = WithoutMarks(header);
        var words = Words.Stems.Words(Spelled(header));
        Period? period = null;
        string? unit = header.Contains('%', StringComparison.Ordinal) ? "percent" : header.Contains('$', StringComparison.Ordinal) ? "USD" : header.Contains('£', StringComparison.Ordinal) ? "GBP" : header.Contains('€', StringComparison.Ordinal) ? "EUR" : null;
        var scale = 1m;
        var statistic = StatisticKind.None;
        var stems = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            // "12 months to Mar 2024", "Year ending March 2024": twelve months, not the last of them.
            if (YearTo(words, i) is { } twelve)
            {
                period = Join(period, twelve.Period);
                i += twelve.Count - 1;
                continue;
            }

            // "Q2 2025", "March 2025": the year comes last.
            if (QuarterOrMonth(words, i) is { } part)
            {
                period = Join(period, part.Period);
                i += part.Count - 1;
                continue;
            }

            if (char.IsAsciiDigit(word[0]))
            {
                if (PeriodAt(words, i) is { } found)
                {
                    period = Join(period, found.Period);
                    i += found.Count - 1;
                    continue;
                }

                if (i + 1 < words.Count && words[i - (i > 0 ? 1 : 0)] == "per") continue;
                stems.Add(word);
                continue;
            }

            // "Within 8 minutes" names a measure; "median_minutes" has a unit.
            var isAfterNumber = i > 0 && char.IsAsciiDigit(words[i - 1][0]) && !(words[i - 1].Length == 4);
            if (Roles.TryGetValue(word, out var role) && (!isAfterNumber || role[1] == "statistic"))
            {
                switch (role[1])
                {
                    case "unit":
                        if (unit is null || unit == role[2]) unit = role[2];
                        continue;
                    case "scale":
                        scale = Math.Max(scale, decimal.Parse(role[2], System.Globalization.CultureInfo.InvariantCulture));
                        continue;
                    case "statistic":
                        if (statistic == StatisticKind.None) statistic = Enum.Parse<StatisticKind>(role[2]);
                        if (role.Length > 3) stems.Add(Words.Stems.Of(word));
                        continue;
                    case "stop" when IsLimit(words, i):
                        stems.Add(TimeLimits.Stem(word));
                        continue;
                    case "stop":
                        continue;
                }
            }

            stems.Add(Words.Stems.Of(word));
        }

        return new HeaderWords(stems, period, unit, scale, statistic);
    }

    /// <summary>"1985 to 1999" is one stretch; "Q2 2025 vs Q2 2024" runs backwards and is none: the first is what the column is of.</summary>
    private static Period Join(Period? earlier, Period later) => earlier is not { } first ? later : later.End > first.Start ? new Period(first.Start, later.End) : first;

    /// <summary>"Waiting over a year" is limited by the year, and by nothing else told from "waiting".</summary>
    private static bool IsLimit(IReadOnlyList<string> words, int i) =>
        i > 1 && TimeLimits.IsUnit(words[i]) && words[i - 1] is "a" or "one" && words[i - 2] is "over" or "under" or "within" or "beyond" or "than";

    /// <summary>The header with its abbreviations spelled out: "TEAM-PTS" as "TEAM-points"; only what is in capitals is taken for one.</summary>
    public static string Spelled(string header)
    {
        if (!header.Any(char.IsUpper)) return header;
        var parts = header.Split(Separators);
        if (parts.Any(part => part.Any(char.IsLower))) return header;
        var isChanged = false;
        // "Q2" of a game is its second quarter, of "Q2 2025" it is a part of the year.
        var hasYear = parts.Any(part => Year(part) is not null);
        for (var i = 0; i < parts.Length; i++)
            if (!(hasYear && parts[i] is ['Q', >= '1' and <= '4']) && Abbreviations.TryGetValue(parts[i], out var words))
                (parts[i], isChanged) = (words, true);
        return isChanged ? string.Join(' ', parts) : header;
    }

    /// <summary>"Rate Mar 2024 (p)" is the rate of "Rate Mar 2023": a mark in brackets says how sure a figure is, or where a note stands.</summary>
    private static string WithoutMarks(string header)
    {
        for (var open = header.IndexOfAny(['(', '[']); open > 0; open = open < header.Length ? header.IndexOfAny(['(', '['], open) : -1)
        {
            var close = header.IndexOfAny([')', ']'], open);
            if (close < 0) break;
            if (Marks.Contains(header[(open + 1)..close].Trim().TrimEnd('.'))) header = header.Remove(open, close + 1 - open);
            else open = close;
        }

        return header;
    }

    private static (Period Period, int Count)? YearTo(List<string> words, int i)
    {
        var at = words[i] is "year" or "ye" ? i + 1 : words[i] is "12" or "twelve" && i + 1 < words.Count && words[i + 1] is "month" or "months" ? i + 2 : -1;
        if (at < 0) return null;
        if (at < words.Count && words[at] is "to" or "ending" or "ended") at++;
        else if (words[i] != "ye") return null;
        // "Year ending 31 March 2024"
        if (at + 3 <= words.Count && words[at].Length <= 2 && char.IsAsciiDigit(words[at][0])) at++;
        return at < words.Count && QuarterOrMonth(words, at) is { Period: { Days: < 32 } last } month ? (new Period(last.End.AddMonths(-12), last.End), at + month.Count - i) : null;
    }

    private static (Period Period, int Count)? QuarterOrMonth(List<string> words, int i)
    {
        // "Jul to Sep 2023", "April-June 2023": the months from one to the other.
        var to = i + 1 < words.Count && words[i + 1] is "to" ? i + 2 : i + 1;
        if (to + 1 < words.Count && Tables.Period.Months(words[i], words[to], words[to + 1]) is { } months) return (months, to + 2 - i);
        // "Jul 1 2022", "31 March 2023": a count of one day.
        if (i + 2 < words.Count && Year(words[i + 2]) is { } of && (Day(words[i], words[i + 1], of) ?? Day(words[i + 1], words[i], of)) is { } day) return (day, 3);
        if (words[i] is "q" && i + 2 < words.Count && words[i + 1] is "1" or "2" or "3" or "4" && Year(words[i + 2]) is { } year && Tables.Period.Parse($"{year}-Q{words[i + 1]}") is { } quarter) return (quarter, 3);
        return i + 1 < words.Count && char.IsLetter(words[i][0]) && Year(words[i + 1]) is not null && Tables.Period.Parse($"{words[i]} {words[i + 1]}") is { Days: < 32 } month ? (month, 2) : null;
    }

    private static (Period Period, int Count)? PeriodAt(List<string> words, int i)
    {
        if (Year(words[i]) is { } first)
        {
            // "2024-03-05" is a day, and not the season of 2024-03 with a 5 behind it.
            if (i + 2 < words.Count && words[i + 1].Length == 2 && words[i + 2].Length == 2 && Tables.Period.Parse($"{first}-{words[i + 1]}-{words[i + 2]}") is { Days: < 2 } day) return (day, 3);
            if (i + 1 < words.Count)
            {
                var next = words[i + 1];
                if (Year(next) is { } last && last > first) return (last == first + 1 ? new Period(new DateTime(first, 7, 1), new DateTime(last, 7, 1)) { IsFiscal = true } : new Period(new DateTime(first, 1, 1), new DateTime(last + 1, 1, 1)), 2);
                if (next.Length == 2 && int.TryParse(next, out var two) && Tables.Period.Parse($"{first}-{two:00}", isFiscal: true) is { } span && span.Days > 31) return (span, 2);
                if (next == "q" && i + 2 < words.Count && Tables.Period.Parse($"{first}-Q{words[i + 2]}") is { } quarter) return (quarter, 3);
            }

            return (Tables.Period.Year(first), 1);
        }

        // "85_99": two-digit years only as a pair that runs forward.
        if (words[i].Length == 2 && i + 1 < words.Count && words[i + 1].Length == 2 && int.TryParse(words[i], out var from) && int.TryParse(words[i + 1], out var to))
        {
            var start = from > 30 ? 1900 + from : 2000 + from;
            var end = to > 30 ? 1900 + to : 2000 + to;
            if (end > start && end - start < 60) return (new Period(new DateTime(start, 1, 1), new DateTime(end + 1, 1, 1)), 2);
        }

        return null;
    }

    private static Period? Day(string month, string day, int year) =>
        char.IsLetter(month[0]) && day.Length <= 2 && char.IsAsciiDigit(day[0]) && Datasets.Cells.PeriodReader.Month(month) is { } number && int.TryParse(day, out var date) ? Tables.Period.Parse($"{year:0000}-{number:00}-{date:00}") : null;

    private static int? Year(string word) => word.Length == 4 && int.TryParse(word, out var year) && year is >= 1800 and <= 2100 ? year : null;
}

/// <summary>What a measure is already: sums of averages and shares say nothing.</summary>
internal enum StatisticKind
{
    None,
    Mean,
    Median,
    Share,
    Rate,
    Change,
    Rank,
    Code,
    Minimum,
    Maximum,
}
