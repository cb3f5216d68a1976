using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Datasets.Headers;

/// <summary>Finds the period that a header names: "2014_murders", "Circulation, 2013", "Incidents 2022-23", "Q1 2022", "1985–1999", "incidents_85_99".</summary>
internal static class HeaderPeriods
{
    private const int Longest = 6;

    /// <summary>The period and the tokens that write it; null for none.</summary>
    public static (ColumnPeriod Period, int First, int End)? Find(string header, List<HeaderToken> tokens)
    {
        for (var first = 0; first < tokens.Count; first++)
        {
            if (Span(tokens, first) is { } span) return (span, first, first + 3);
            for (var end = Math.Min(tokens.Count, first + Longest); end > first; end--)
                if (Covers(tokens, first, end) && Read(header[tokens[first].Start..tokens[end - 1].End]) is { } period)
                    return (period, first, end);
            if (first + 2 <= tokens.Count && TwoDigits(tokens, first) is { } pair) return (pair.Period, first, pair.End);
        }

        return null;
    }

    /// <summary>The period from its start; null where the start is none.</summary>
    public static ColumnPeriod? Of(WrittenPeriod written, bool fiscal)
    {
        if (written.Start(fiscal, DateOrder.None) is not { } start) return null;
        var granularity = written.Granularity(fiscal);
        return new ColumnPeriod(start, Periods.End(start, granularity), granularity);
    }

    private static ColumnPeriod? Read(string text)
    {
        var written = PeriodReader.Read(text);
        if (written.Shape == PeriodShape.None || (text.Length is 6 or 8 && text.All(char.IsAsciiDigit))) return null;
        return written.Year is >= 1700 and < 2200 ? Of(written, fiscal: true) : null;
    }

    /// <summary>A period does not start or end with a sign, and a figure that goes on as an amount ("1,000") is none.</summary>
    private static bool Covers(List<HeaderToken> tokens, int first, int end) =>
        (tokens[first].IsNumber || tokens[first].IsWord) && (tokens[end - 1].IsNumber || tokens[end - 1].IsWord) &&
        !(end < tokens.Count && tokens[end].Text is "%" or "k") && !(first > 0 && tokens[first - 1].Text.Equals("per", StringComparison.OrdinalIgnoreCase));

    /// <summary>"2004-2013": years that are not two halves of one.</summary>
    private static ColumnPeriod? Span(List<HeaderToken> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at + 1].Text is not ("-" or "–" or "—" or "to" or "/")) return null;
        return Year(tokens[at].Text) is { } from && Year(tokens[at + 2].Text) is { } to && to > from + 1 ? new ColumnPeriod(new DateOnly(from, 1, 1), new DateOnly(to + 1, 1, 1), Granularity.None) : null;
    }

    /// <summary>"incidents_85_99": two figures of two digits that rise, at the end.</summary>
    private static (ColumnPeriod Period, int End)? TwoDigits(List<HeaderToken> tokens, int at)
    {
        if (at == 0 || at + 2 != tokens.Count || tokens[at].Text.Length != 2 || tokens[at + 1].Text.Length != 2 || !tokens[at].IsNumber || !tokens[at + 1].IsNumber) return null;
        var (from, to) = (Full(tokens[at].Text), Full(tokens[at + 1].Text));
        if (to <= from || to - from > 60) return null;
        return to == from + 1 ? (Of(new WrittenPeriod(PeriodShape.FiscalYear, from), true)!, at + 2) : (new ColumnPeriod(new DateOnly(from, 1, 1), new DateOnly(to + 1, 1, 1), Granularity.None), at + 2);
    }

    private static int Full(string digits) => 10 * (digits[0] - '0') + digits[1] - '0' is var value && value < 50 ? 2000 + value : 1900 + value;

    private static int? Year(string text) => text.Length == 4 && int.TryParse(text, out var year) && year is >= 1700 and < 2200 ? year : null;
}
