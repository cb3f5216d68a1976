using ClaimTracker.Claims;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Words that say what is done with a measure: change, mean, all. Those of direction are <c>direction-words.txt</c>.</summary>
internal static class ChangeWords
{
    private static readonly string[] Ups = Of("up");
    private static readonly string[] Downs = Of("down");
    private static readonly string[] AmountNouns = Of("amountNoun");
    private static readonly string[] AmountVerbs = Of("amountVerb");

    private static string[] Of(string role) => [.. WordTable.Rows("direction-words.txt").Where(row => row[0] == role).Select(row => row[1])];

    /// <summary>True where the claim or its sentence speaks of change.</summary>
    public static bool IsChange(ClaimContext context) => context.Claim.Trend != Trend.None || context.SaysNear(9, Ups) || context.SaysNear(9, Downs);

    /// <summary>True where the number itself is a change: "rose 5 percent", "5 percent more"; not "5 percent of".</summary>
    public static bool IsStatedChange(ClaimContext context)
    {
        // "Passengers were 35 percent more than in 2022" says no level.
        if (context.Sentence.Lower(context.Last + 1) is "more" or "fewer" or "less" or "higher" or "lower" or "larger" or "smaller" or "bigger" or "worse" or "better" && context.Sentence.Lower(context.Last + 2) == "than" && context.Dates.Any(date => date.First - context.Last is > 2 and < 6)) return true;
        // "It is a quarter down on 2019", "were 5 percent up".
        if (context.Sentence.Lower(context.Last + 1) is "up" or "down" && context.Sentence.Lower(context.Last + 2) is not "to" && context.Claim.Kind is ClaimKind.Percentage or ClaimKind.Ratio or ClaimKind.PercentagePoints) return true;
        if (context.Sentence.Lower(context.First - 1) is "to" or "at" or "from" or "was" or "is" or "were" && !context.SaysNear(5, AmountNouns)) return false;
        // "It lost 10 percent of its guests" says by how much they fell; "10 percent of its guests" a share.
        if (context.Sentence.Lower(context.Last + 1) is "of") return context.SaysNear(0, Ups) || (context.Sentence.Lower(context.Last + 2) is "its" or "their" && Array.IndexOf(AmountVerbs, context.Sentence.Lower(context.First - 1)) >= 0);
        return context.Claim.Trend != Trend.None || context.SaysNear(4, Ups) || context.SaysNear(4, Downs) || context.SaysNear(4, AmountNouns);
    }

    /// <summary>True for growth; where both directions are said, the nearer one.</summary>
    public static bool IsUp(ClaimContext context)
    {
        if (context.Claim.Trend == Trend.Down) return false;
        for (var reach = 1; reach < 16; reach++)
        {
            if (context.SaysNear(reach, Downs)) return false;
            if (context.SaysNear(reach, Ups)) return true;
        }

        return true;
    }

    /// <summary>True where the number is the size of a change, not the level after it: "by 40", "40 more than", "a drop of 40", "lost 40".</summary>
    public static bool IsAmount(ClaimContext context)
    {
        var claim = context.Claim;
        if (context.Siblings.Any(other => other.Change?.By == claim.Id)) return true;
        if (context.Siblings.Any(other => other.Change?.From == claim.Id)) return false;
        var before = context.Sentence.Lower(context.First - 1);
        if (before is "to" or "from" or "at") return false;
        if (before == "by") return true;
        // "It had 437 boats, up 25": a change of the level before it.
        if (before is "up" or "down" && context.Sentence.Lower(context.First - 2) == "," && context.Siblings.Any(other => other.Span.End <= claim.Span.Start && context.Sentence.TokenAt(other.Span.End - 1) is var last && context.First - last <= 5)) return true;
        // "Appointments are up 784".
        if (before is "up" or "down" && context.Sentence.Lower(context.First - 2) is "is" or "are" or "was" or "were" or "been" or "be") return true;
        var after = context.Sentence.Lower(context.Last + 1);
        // "A quarter down on 2019".
        if (after is "up" or "down" && claim.Kind is ClaimKind.Ratio or ClaimKind.Percentage && context.Sentence.Lower(context.Last + 2) is "on" or "since" or "from" or "in" or "compared") return true;
        if (after is "more" or "fewer" or "less" or "worse" or "better" or "higher" or "lower" or "above" or "below" or "ahead" or "behind" or "short") return true;
        for (var i = context.First - 1; i >= Math.Max(0, context.First - 3); i--)
        {
            var word = context.Sentence.Lower(i);
            if (word == "of" && Array.IndexOf(AmountNouns, context.Sentence.Lower(i - 1)) >= 0) return true;
            if (Array.IndexOf(AmountVerbs, word) >= 0) return true;
        }

        return Array.IndexOf(AmountNouns, after) >= 0;
    }

    /// <summary>"Median", "average", "typical": what becomes of several cells; null where nothing is said.</summary>
    public static Aggregate? Statistic(ClaimContext context)
    {
        for (var reach = 0; reach <= 9; reach++)
        {
            if (Says(context, reach, "median", "typical")) return Aggregate.Median;
            if (Says(context, reach, "average", "mean", "averaged", "averages", "averaging")) return Aggregate.Mean;
        }

        return null;
    }

    /// <summary>"On an average weekday all ferries make 61 trips": the mean is one of days, not of ferries.</summary>
    private static bool Says(ClaimContext context, int reach, params ReadOnlySpan<string> words)
    {
        for (var i = Math.Max(0, context.First - reach); i <= Math.Min(context.Sentence.Tokens.Length - 1, context.Last + reach); i++)
            foreach (var word in words)
                if (context.Sentence.Lower(i) == word && !(context.Sentence.Lower(i - 1) is "a" or "an" or "the" && context.Sentence.Lower(i + 1) is "day" or "weekday" or "night" or "morning" or "week" or "weekend" or "month" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"))
                    return true;
        return false;
    }

    /// <summary>True for the whole in "201 of the 512 notices": what is said of the part is not said of it.</summary>
    public static bool IsWhole(ClaimContext context)
    {
        var at = context.First - 1;
        if (context.Sentence.Lower(at) is "the" or "its" or "all") at--;
        if (context.Sentence.Lower(at) != "of") return false;
        return context.Siblings.Any(other => context.Sentence.TokenAt(other.Span.End - 1) is var last && last < context.First && at - last <= 2);
    }

    /// <summary>The number that this one is a part of: the 512 in "201 of the 512 notices"; null where there is none.</summary>
    public static NumericClaim? WholeOf(ClaimContext context)
    {
        var at = context.Last + 1;
        if (context.Sentence.Lower(at) == "out") at++;
        if (context.Sentence.Lower(at) != "of") return null;
        return context.Siblings.FirstOrDefault(other => context.Sentence.TokenAt(other.Span.Start) is var first && first > at && first - at <= 3);
    }

    /// <summary>"The 83 cities": all of them; "83 cities have" may be some.</summary>
    public static bool IsOfAll(ClaimContext context)
    {
        var before = context.Sentence.Lower(context.First - 1);
        return before is "the" or "all" or "these" or "those" or "of" or "its" or "their";
    }
}
