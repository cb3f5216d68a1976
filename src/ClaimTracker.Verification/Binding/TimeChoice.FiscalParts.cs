using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>Years that begin in another month than January, in tables of their quarters.</content>
internal sealed partial record TimeChoice
{
    /// <summary>
    /// What a date means where the data counts quarters of another year: "2023/24" is four of them, "the third quarter" the third of the year
    /// that is spoken of, "last year" the one that was over last. Null for dates that say their months themselves.
    /// </summary>
    private static TimeChoice? FiscalPart(ClaimContext context, DateMention date, IReadOnlyList<Period> periods)
    {
        var said = date.Period;
        if (said.IsFiscal) return Year(said.Start.Year) is { } whole ? new TimeChoice(whole, 1, true) : null;
        // "In the quarter" is one of the calendar: only a number says which one of the year it is.
        if (date.Text.Contains("quarter", StringComparison.Ordinal) && IsNumbered(date.Text) && said.Days is > 80 and < 100 && !date.Text.StartsWith("last ", StringComparison.Ordinal) && !char.IsAsciiDigit(date.Text[0]))
        {
            var number = date.Text.Contains("last", StringComparison.Ordinal) ? 4 : ((said.Start.Month - 1) / 3) + 1;
            var named = context.Dates.FirstOrDefault(other => other.Period.IsFiscal && other.First > date.Last && other.First - date.Last <= 3);
            var year = named?.Period.Start.Year ?? Spoken();
            return Year(year) is { } of ? new TimeChoice(Quarter(of, number), 1, named is not null || context.Dates.Count == 1) : null;
        }

        if (!said.IsYear || char.IsAsciiDigit(date.Text[0])) return null;
        var steps = date.Text.StartsWith("last ", StringComparison.Ordinal) ? 0 : date.Text.Contains("before", StringComparison.Ordinal) || date.Text.Contains("previous", StringComparison.Ordinal) || date.Text.Contains("earlier", StringComparison.Ordinal) ? 1 : -1;
        return steps >= 0 && Year(Spoken() - steps) is { } back ? new TimeChoice(back, 1, true) : null;

        Period? Year(int year) => periods.Any(period => period.Start == new DateTime(year, periods[0].YearStart, 1)) ? new Period(new DateTime(year, periods[0].YearStart, 1), new DateTime(year + 1, periods[0].YearStart, 1)) : null;

        static Period Quarter(Period year, int number) => new(year.Start.AddMonths(3 * (number - 1)), year.Start.AddMonths(3 * number));

        // The last of those years of which the data has the end.
        int Spoken() => Latest(context, periods) is { } latest ? latest.End.AddMonths(-12 - ((latest.End.Month - periods[0].YearStart + 12) % 12)).Year : periods[0].Start.Year;
    }

    private static bool IsNumbered(string text) => text.Contains("first", StringComparison.Ordinal) || text.Contains("second", StringComparison.Ordinal) || text.Contains("third", StringComparison.Ordinal) || text.Contains("fourth", StringComparison.Ordinal) || text.Contains("last", StringComparison.Ordinal) || text.Contains("final", StringComparison.Ordinal);

    /// <summary>The last whole year of a table of its quarters: what an article on a year speaks of where it says no time.</summary>
    private static Period? YearOfQuarters(ClaimContext context, Series series)
    {
        if (series.Periods is not [{ YearStart: > 0 and var month }, ..] || !series.Measure.IsAdditive || Latest(context, series.Periods) is not { } latest) return null;
        var start = new DateTime(latest.Start.Month < month ? latest.Start.Year - 1 : latest.Start.Year, month, 1);
        var year = new Period(start, start.AddYears(1));
        return series.Periods.Count(year.Covers) == 4 ? year : null;
    }

    /// <summary>"1,204 calls in the year to March": what adds up is that of twelve months, where the data has them.</summary>
    private static Period? TwelveMonths(ClaimContext context, DateMention date, Series series)
    {
        if (date.Period.Days is < 27 or > 100 || date.First < 3 || series.Periods.Count == 0) return null;
        var isYear = context.Sentence.Lower(date.First - 1) is "to" or "ended" or "ending" or "through" && (context.Sentence.Lower(date.First - 2) == "year" || (context.Sentence.Lower(date.First - 2) == "months" && context.Sentence.Lower(date.First - 3) is "12" or "twelve"));
        var year = new Period(date.Period.End.AddMonths(-12), date.Period.End);
        if (!isYear) return null;
        if (series.Periods.Contains(year)) return year;
        return series.Measure.IsAdditive && series.Periods[0].Days < 100 && series.Periods.Where(year.Covers).Sum(period => period.Days) > 350 ? year : null;
    }
}
