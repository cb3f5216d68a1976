using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>A stretch of time that a claim's words may mean.</summary>
/// <param name="Window">The stretch; null for all that the table has.</param>
/// <param name="Score">1 for what the words say first.</param>
/// <param name="IsLinked">True where the words say it, or there is no choice.</param>
/// <param name="IsOther">True for another reading than the first.</param>
internal sealed partial record TimeChoice(Period? Window, double Score, bool IsLinked, bool IsOther = false)
{
    /// <summary>The windows for a level, best first; none where the words name a time that the data does not reach.</summary>
    public static IReadOnlyList<TimeChoice> For(ClaimContext context, Series series)
    {
        if (series.IsTimeless) return [new TimeChoice(null, 1, context.Dates.Count == 0 || !IsFuture(context))];
        var choices = new List<TimeChoice>();
        var periods = series.Periods;
        var own = Own(context);
        // "Between 6am and 9am" has chosen rows already: of the day, not of the minute.
        if (own is { Period.Days: < 1 } hour && series.Filters.Any(filter => ClockHours.Are(filter.Column)) && periods.FirstOrDefault(period => period.Covers(hour.Period)) is { Days: > 0 } day) return [new TimeChoice(day, 1, true)];
        if (SamePeriod(context, own, periods) is { } same) return [new TimeChoice(same, 1, true)];
        if (Range(context) is { } range) choices.Add(new TimeChoice(range, 1, true));
        if (own is { } date)
        {
            // "The worst since November, when 71 trips ran": the trips are those of November.
            var isWhen = date.Last >= 0 && date.Last < context.First && context.Sentence.Lower(date.Last + 1) is "," && context.Sentence.Lower(date.Last + 2) is "when";
            if (isWhen)
            {
                choices.AddRange(Windows(context, date, periods));
                return choices;
            }

            if (date.Word == "since" || (date.Word == "after" && !date.Period.IsYear))
            {
                choices.Add(new TimeChoice(Since(context, date.Period, periods, series), 1, true));
                return choices;
            }

            foreach (var window in Windows(context, date, periods)) choices.Add(window);
            foreach (var other in context.Dates)
                if (other.Period != date.Period)
                    foreach (var window in Windows(context, other, periods).Take(1))
                        choices.Add(window with { Score = 0.82 * window.Score, IsOther = true, IsLinked = false });
            return choices;
        }

        if (choices.Count > 0) return choices;
        var isFlow = series.Measure.Column is null || series.Measure.IsAdditive;
        foreach (var focus in context.Focus)
            if (focus.Table == series.Table && focus.Window is { } at && !choices.Any(choice => choice.Window == at)) choices.Add(new TimeChoice(at, 0.95, false));
        if (ToDate(context, periods) is { } toDate) choices.Add(new TimeChoice(toDate, 1, true));
        var isCases = series.Table.IsCaseList || series.Measure.Column is null;
        if (isCases && series.Table.Time is { IsFine: true }) return [new TimeChoice(null, 1, true)];
        if (Latest(context, periods) is { } latest)
        {
            var isFresh = context.Anchor is not { } anchor || (anchor - latest.End).TotalDays < Math.Max(40, 1.3 * latest.Days);
            if (IsBase(context) && Previous(periods, latest) is { } before) choices.Add(new TimeChoice(before, 0.95, periods.Count == 2));
            isFresh &= choices.Count == 0 || IsBase(context);
            choices.Add(new TimeChoice(latest, isCases ? 0.7 : 0.9, periods.Count == 1 || (isFresh && !isCases), isCases));
        }

        foreach (var earlier in context.EarlierDates)
            foreach (var window in Windows(context, earlier, periods).Take(1))
                if (!choices.Any(choice => choice.Window == window.Window)) choices.Add(window with { Score = 0.93 * window.Score, IsLinked = window.IsLinked && context.IsSameBlock(earlier) });
        choices.Sort((a, b) => b.Score.CompareTo(a.Score));
        for (var i = periods.Count - 1; i >= 0 && choices.Count < 10; i--)
            if (!choices.Any(choice => choice.Window == periods[i])) choices.Add(new TimeChoice(periods[i], 0.55, false, true));

        if (!series.IsWide && isFlow) choices.Add(new TimeChoice(null, series.Table.IsCaseList || series.Measure.Column is null ? 1 : 0.85, series.Table.IsCaseList, periods.Count > 1 && !series.Table.IsCaseList));
        if (choices.Count == 0) choices.Add(new TimeChoice(null, 0.8, false));
        choices.Sort((a, b) => b.Score.CompareTo(a.Score));
        return choices;
    }

    /// <summary>"The same period of 2023", "in the same three months last year": the stretch that was just spoken of, in another year.</summary>
    private static Period? SamePeriod(ClaimContext context, DateMention? own, IReadOnlyList<Period> periods)
    {
        if (own is not { First: > 0, Period.IsYear: true } date || periods.Count == 0 || periods[0].Days > 300) return null;
        var says = false;
        for (var i = date.First - 1; i >= Math.Max(0, date.First - 6); i--) says |= context.Sentence.Lower(i) is "same" or "corresponding";
        if (!says) return null;
        var other = context.Dates.FirstOrDefault(mention => mention != date && mention.Period.Days < 300 && mention.Period.Start.Year != date.Period.Start.Year)?.Period
            ?? ToDate(context, periods) ?? context.Focus.Select(focus => focus.Window).FirstOrDefault(window => window is { Days: < 300 }) ?? Latest(context, periods);
        return other?.Shift(date.Period.Start.Year - other.Value.Start.Year);
    }

    /// <summary>The date that belongs to the claim: the one the claim is placed in, else the nearest of its sentence.</summary>
    public static DateMention? Own(ClaimContext context)
    {
        // "Peak in July, when 241 came in last year": that July.
        if (Said(context) is not { Period.IsYear: true } year) return Said(context);
        return context.Dates.FirstOrDefault(date => date != year && year.Period.Covers(date.Period) && date.Period.Days is < 100 and > 20 && !date.Text.Any(char.IsAsciiDigit) && !HasNumberBetween(context, date)) ?? year;
    }

    private static bool HasNumberBetween(ClaimContext context, DateMention date)
    {
        var (low, high) = date.First > context.Last ? (context.Last, date.First) : (date.Last, context.First);
        return context.Siblings.Any(other => other.Id != context.Claim.Id && context.Sentence.TokenAt(other.Span.Start) is var at && at > low && at < high);
    }

    private static DateMention? Said(ClaimContext context)
    {
        if (context.Claim.Time is { } time && Period.OfTimex(time.Value) is { } period)
        {
            // "1.66 million, a third more than the 1.27 million in 2022": the year belongs to the other number.
            if (time.Span.Start > context.Claim.Span.End && context.Siblings.Any(other => other.Span.Start >= context.Claim.Span.End && other.Span.End <= time.Span.Start && other.Kind is ClaimKind.Count or ClaimKind.Money or ClaimKind.Percentage or ClaimKind.Measure)) return null;
            if (IsElsewhere(context, time)) return null;
            var inSentence = context.Dates.FirstOrDefault(date => context.Sentence.Tokens[date.First].Span.Start >= time.Span.Start && context.Sentence.Tokens[date.Last].Span.End <= time.Span.End);
            return inSentence ?? new DateMention(period, -1, -1, "", time.Span.Slice(context.Report.Article.Text).ToLowerInvariant());
        }

        return context.Dates.Where(date => !IsElsewhere(context, date.First)).OrderBy(date => Math.Min(Math.Abs(date.First - context.Last), Math.Abs(context.First - date.Last))).FirstOrDefault();
    }

    /// <summary>True where the claim's date stands right beside it, with no other number between.</summary>
    public static bool IsDatedBeside(ClaimContext context)
    {
        if (Own(context) is not { First: >= 0 } own) return false;
        var (low, high) = own.First > context.Last ? (context.Last, own.First) : (own.Last, context.First);
        return high - low <= 8 && !HasNumberBetween(context, own);
    }

    /// <summary>"From 187 in May of last year to 268": the date between the two is that of the first.</summary>
    private static bool IsOfBase(ClaimContext context, int token) =>
        token < context.First && context.Sentence.Lower(context.First - 1) is "to" && context.Siblings.Any(other => other.Id != context.Claim.Id && context.Sentence.TokenAt(other.Span.Start) is var at && at < token && context.Sentence.Lower(at - 1) == "from");

    private static bool IsElsewhere(ClaimContext context, Mentions.Times.TimeExpression time) =>
        time.Span.Start >= context.Sentence.Span.Start && time.Span.End <= context.Sentence.Span.End && IsElsewhere(context, context.Sentence.TokenAt(time.Span.Start));

    /// <summary>"In Brake, where cameras came in 2022, thefts fell": the year belongs to another clause.</summary>
    private static bool IsElsewhere(ClaimContext context, int token)
    {
        if (IsOfBase(context, token)) return true;
        var (low, high) = token < context.First ? (token, context.First) : (context.Last, token);
        var comma = -1;
        for (var i = low + 1; i < high; i++)
            if (context.Sentence.Lower(i) is ",") comma = i;
        if (comma >= 0)
        {
            // Before the claim: ", where cameras came in 2022, thefts fell"; after it: "fell by a quarter, after cameras came in 2022".
            var from = token < context.First ? Math.Max(0, token - 12) : comma;
            var to = token;
            for (var i = from; i < to; i++)
                if (context.Sentence.Lower(i) is "where" or "which" or "who" or "when" && context.Sentence.Lower(i - 1) is ",") return true;
        }

        foreach (var clause in context.Sentence.Clauses())
            if (clause.Relation is Language.Relation.RelativeClause or Language.Relation.AdverbialClause or Language.Relation.RelativeAdverbialClause or Language.Relation.NominalClause && clause.Tokens.Contains(token) && !clause.Tokens.Contains(context.First))
                return true;
        return false;
    }

    /// <summary>True for the first of two levels: "from 144 to 109".</summary>
    private static bool IsBase(ClaimContext context) => context.Siblings.Any(other => other.Change?.From == context.Claim.Id) || context.Sentence.Lower(context.First - 1) == "from";

    public static bool IsFuture(ClaimContext context) => context.Anchor is { } anchor && Own(context) is { } own && own.Period.Start > anchor.AddDays(1);

    /// <summary>The last period that had been published on the day of the article.</summary>
    public static Period? Latest(ClaimContext context, IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0) return null;
        if (context.Anchor is not { } anchor) return periods[^1];
        for (var i = periods.Count - 1; i >= 0; i--)
            if (periods[i].Start < (periods[i].Days < 2 ? anchor.AddDays(1) : anchor) && (periods[i].End <= anchor.AddDays(1) || periods[i].Days < 2 || i == 0 || periods[i].Days > 300))
                return periods[i];
        return null;
    }

    /// <summary>"The first nine months", "first-half revenue": from the start of the year that was last published.</summary>
    private static Period? ToDate(ClaimContext context, IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0 || periods[0].Days > 100 || Latest(context, periods) is not { } latest) return null;
        for (var i = 0; i + 1 < context.Sentence.Tokens.Length; i++)
        {
            if (context.Sentence.Lower(i) is not "first" || Math.Abs(i - context.First) > 14) continue;
            var next = context.Sentence.Lower(i + 1) is "-" ? i + 2 : i + 1;
            var months = context.Sentence.Lower(next) switch { "half" => 6, "quarter" => 3, var word => context.Sentence.Lower(next + 1) is "months" ? Count(word) : 0 };
            var said = context.Dates.FirstOrDefault(date => date.First > i && date.First - i <= 5 && date.Period.IsYear && char.IsAsciiDigit(date.Text[0])) ?? (Own(context) is { Period.IsYear: true } own && char.IsAsciiDigit(own.Text[0]) ? own : null);
            var year = said?.Period.Start.Year ?? latest.Start.Year;
            if (months > 0) return new Period(new DateTime(year, 1, 1), new DateTime(year, 1, 1).AddMonths(months));
        }

        return null;
    }

    private static int Count(string word) => word switch { "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9, "ten" => 10, "eleven" => 11, _ => int.TryParse(word, out var count) && count is > 0 and < 12 ? count : 0 };

    /// <summary>"Between 2000 and 2014", "from 2000 to 2014", "2000-2014".</summary>
    private static Period? Range(ClaimContext context)
    {
        for (var i = 0; i + 1 < context.Dates.Count; i++)
        {
            var (from, to) = (context.Dates[i], context.Dates[i + 1]);
            if (to.First - from.Last > 3 || to.Period.Start <= from.Period.Start) continue;
            if (from.Word is "between" or "from" || context.Sentence.Lower(from.Last + 1) is "-" or "–" or "to" or "through" or "until") return new Period(from.Period.Start, to.Period.End);
        }

        return null;
    }

    /// <summary>What a date stands for among the periods of the data: itself, a fiscal year, the last that was published.</summary>
    private static IEnumerable<TimeChoice> Windows(ClaimContext context, DateMention date, IReadOnlyList<Period> periods)
    {
        var said = date.Period;
        if (periods.Count == 0)
        {
            yield return new TimeChoice(said, 1, true);
            yield break;
        }

        // Against quarters or months "a year ago" is the same quarter or month of the year before.
        if (periods[0].Days < 300 && date.Text.Contains("year", StringComparison.Ordinal) && (date.Text.Contains("ago", StringComparison.Ordinal) || date.Text.Contains("earlier", StringComparison.Ordinal) || date.Text.Contains("before", StringComparison.Ordinal) || date.Text.Contains("previous", StringComparison.Ordinal)))
        {
            if (Latest(context, periods) is { } now) yield return new TimeChoice(now.Shift(-1), 0.9, false, true);
            yield break;
        }

        if (periods[0].IsFiscal && said.IsYear)
        {
            foreach (var choice in Fiscal(context, date, periods)) yield return choice;
            yield break;
        }

        if (periods.Any(said.Covers)) yield return new TimeChoice(said, 1, true);
        else if (periods.Where(period => period.Covers(said)).ToList() is { Count: > 0 } wider)
        {
            // A day inside a month, an hour between readings: the data is coarser than the words.
            yield return new TimeChoice(wider[0], said.Days * 400 < wider[0].Days ? 0.7 : 0.9, said.Days * 40 > wider[0].Days, true);
        }

        var isRelative = date.Text.Contains("last", StringComparison.Ordinal) || date.Text.Contains("this", StringComparison.Ordinal) || date.Text.Contains("past", StringComparison.Ordinal);
        if (isRelative && Latest(context, periods) is { } latest && latest != said && Math.Abs((latest.End - said.End).TotalDays) < Math.Max(62, said.Days + 1))
            yield return new TimeChoice(latest, periods.Any(said.Covers) ? 0.85 : 0.95, true, true);
    }

    private static IEnumerable<TimeChoice> Fiscal(ClaimContext context, DateMention date, IReadOnlyList<Period> periods)
    {
        var year = date.Period.Start.Year;
        var ending = periods.Where(period => period.End.Year == year && period.IsFiscal).ToList();
        var starting = periods.Where(period => period.Start.Year == year && period.IsFiscal).ToList();
        var isRelative = date.Text.Contains("this", StringComparison.Ordinal) || date.Text.Contains("next", StringComparison.Ordinal) || date.Text.Contains("last", StringComparison.Ordinal);
        if (isRelative && context.Anchor is { } anchor)
        {
            var current = periods.ToList().FindIndex(period => period.Start <= anchor && anchor < period.End);
            var step = date.Text.Contains("next", StringComparison.Ordinal) ? 1 : date.Text.Contains("last", StringComparison.Ordinal) ? -1 : 0;
            if (current >= 0 && current + step >= 0 && current + step < periods.Count) yield return new TimeChoice(periods[current + step], 1, true);
        }

        if (ending.Count > 0) yield return new TimeChoice(ending[0], isRelative ? 0.85 : 0.95, !isRelative, isRelative);
        if (starting.Count > 0) yield return new TimeChoice(starting[0], isRelative ? 0.8 : 0.92, !isRelative, true);
    }

    private static Period Since(ClaimContext context, Period start, IReadOnlyList<Period> periods, Series series)
    {
        var end = Latest(context, periods)?.End ?? (series.Table.Time is { } time && time.Periods.Count == 0 ? time.Extent.End : start.End);
        return new Period(start.Start, end > start.End ? end : start.End);
    }

    internal static Period? Previous(IReadOnlyList<Period> periods, Period window)
    {
        Period? best = null;
        foreach (var period in periods)
            if (period.End <= window.Start.AddDays(1) && period.Start < window.Start)
                best = period;
        if (best is { } found && window.Days > found.Days * 1.5) return window.Before;
        return best;
    }
}
