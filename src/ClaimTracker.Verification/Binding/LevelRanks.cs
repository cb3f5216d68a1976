using ClaimTracker.Claims;
using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Binding;

/// <summary>Superlatives that stand behind a number and are said of it: "21,460 guests came, the fewest since 2021", "9.2 minutes, the longest of the three".</summary>
internal static class LevelRanks
{
    /// <summary>The number that the superlative is said of; null where it is said of none.</summary>
    public static NumericClaim? LevelOf(ClaimContext context)
    {
        if (context.Sentence.Lower(context.First - 1) is not ",") return null;
        return context.Siblings.LastOrDefault(other => other.Span.End <= context.Claim.Span.Start && other.Kind is not (ClaimKind.Date or ClaimKind.Rank or ClaimKind.Multiple)) is { } level && level.Change?.By is null && level.Kind is not ClaimKind.Ratio && !IsChange(context, level) ? level : null;
    }

    /// <summary>What the superlative asks of the figure that the number was found to be.</summary>
    public static IEnumerable<Reading> Find(Statement statement, ClaimContext context, Selection level)
    {
        switch (statement.Kind)
        {
            case StatementKind.Since when context.Dates.FirstOrDefault(date => date.IsOfSuperlative && date.First > context.Last) is { } since && level.When is { } at:
                yield return Known(new TimeReading(Series.Of(level), TimeQuestion.Since, statement.IsLeast) { At = at, After = since.Period, Until = at, ByYear = at.IsYear });
                break;
            case StatementKind.First when level.Filters.Count > 0 && level.Filters[^1] is { Values.Count: 1 } own && IsAmongNames(context):
                yield return Known(new RankReading(level with { Filters = [.. level.Filters.Where(filter => filter != own)] }, own.Column, own.Values[0], statement.IsLeast) { IsAlone = statement.IsAlone });
                break;
        }
    }

    private static bool IsChange(ClaimContext context, NumericClaim level)
    {
        var first = context.Sentence.TokenAt(level.Span.Start);
        return level.Kind == ClaimKind.PercentagePoints || context.Sentence.Lower(first - 1) is "by" || context.Sentence.Lower(context.Sentence.TokenAt(level.Span.End - 1) + 1) is "more" or "fewer" or "less" or "higher" or "lower";
    }

    /// <summary>What a figure is the first in that is set against its own past.</summary>
    private static readonly string[] Stretches = ["year", "month", "week", "quarter", "season", "decade", "century", "period", "history", "series", "past", "record", "time", "table"];

    /// <summary>"The longest of the three", "the most of any harbour", "the highest in the town": one of all names, not of all years.</summary>
    private static bool IsAmongNames(ClaimContext context)
    {
        for (var i = context.Last + 1; i <= Math.Min(context.Last + 3, context.Sentence.Tokens.Length - 1); i++)
            if (context.Sentence.Lower(i) is "in" && context.Sentence.Lower(i + 1) is "the" && i + 2 < context.Sentence.Tokens.Length && context.Sentence.PennTags[i + 2] is Language.PennTag.NN && Array.IndexOf(Stretches, context.Sentence.Lower(i + 2)) < 0 && !context.Dates.Any(date => date.First <= i + 2 && i + 1 <= date.Last)) return true;
            else if (context.Sentence.Lower(i) is "of" && context.Sentence.Lower(i + 1) is "any" or "all" or "the" or "its" or "their" && !context.Sentence.Lower(i + 2).StartsWith("year", StringComparison.Ordinal)) return true;
        return false;
    }

    private static Reading Known(Reading reading) => reading.AsKnown(0.95) with { IsPinned = true };
}
