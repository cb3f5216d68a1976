using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Tells where a number counts only some of what a column counts: then the column's figure says nothing against it.</summary>
internal static class SomeOfThem
{
    private const int LeftReach = 5;

    public static bool Are(ClaimContext context, MeasureLink link) => IsPartOf(context, link) || IsLeft(context, link) || IsLimited(context, link);

    /// <summary>"2,310 of its guests had a free drink": only the guests are of the column, and of them these are some.</summary>
    private static bool IsPartOf(ClaimContext context, MeasureLink link)
    {
        if (context.Sentence.Lower(context.Last + 1) != "of" || context.Sentence.Lower(context.Last + 2) is not ("its" or "their" or "the" or "our" or "his" or "her" or "these" or "those")) return false;
        var isSaid = false;
        foreach (var token in link.Tokens)
        {
            if (token <= context.Last + 2 || token > context.Last + 4) return false;
            isSaid = true;
        }

        return isSaid;
    }

    /// <summary>"950 kegs left", "40 tonnes of the quota remain": what there was is no such number.</summary>
    private static bool IsLeft(ClaimContext context, MeasureLink link)
    {
        for (var i = context.Last + 1; i <= Math.Min(context.Last + LeftReach, context.Sentence.Tokens.Length - 1); i++)
        {
            if (context.Sentence.Lower(i) is "," or ";" or ":") return false;
            if (context.Sentence.Lower(i) is "left" or "remain" or "remains" or "remained" or "remaining" or "spare" or "unused") return !link.Measure.Stems.Contains(Stems.Of(context.Sentence.Lower(i)));
        }

        return false;
    }

    /// <summary>"88 people had been waiting for more than a year": those who waited are more, unless the column says so as well.</summary>
    private static bool IsLimited(ClaimContext context, MeasureLink link)
    {
        for (var i = context.Last + 1; i < context.Sentence.Tokens.Length; i++)
        {
            if (context.Sentence.Lower(i) is "," or ";" or ":") return false;
            if (context.Sentence.Lower(i) is not "than" || context.Sentence.Lower(i - 1) is not ("more" or "longer" or "less" or "shorter")) continue;
            for (var unit = i + 1; unit <= Math.Min(i + 3, context.Sentence.Tokens.Length - 1); unit++)
                if (TimeLimits.IsUnit(Stems.Of(context.Sentence.Lower(unit))))
                    return !link.Tokens.Any(token => token >= i - 1 && token <= unit);
        }

        return false;
    }
}
