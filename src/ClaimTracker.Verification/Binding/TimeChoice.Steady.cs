using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>The time that a paragraph keeps to.</content>
internal sealed partial record TimeChoice
{
    private static readonly string[] Elsewhen = ["earlier", "before", "previously", "once", "then", "ago", "used", "formerly", "originally", "later", "since", "ever", "usually", "normally", "typically", "now", "today", "currently", "when"];

    /// <summary>
    /// "In March Brake let in 61 boats. Stade let in 48": a sentence without a date is of the time that all figures of the sentences before
    /// it in its paragraph are of. Null where they differ, where a date there says another time, or where the sentence looks back.
    /// </summary>
    public static Period? Steady(ClaimContext context, Series series)
    {
        if (LooksBack(context)) return null;
        Period? found = null;
        var isBefore = false;
        foreach (var focus in context.Focus)
        {
            if (focus.IsBase || focus.Block != context.Sentence.Block || focus.Reading is not LevelReading) continue;
            if (focus.Table != series.Table || focus.Window is not { } window || (found is { } other && other != window)) return null;
            found = window;
            // "Elmstead began 220 homes, while Dorrington began only 210".
            isBefore |= focus.Sentence < context.Sentence.Index || (context.Dates.Count == 0 && series.Measures.Any(measure => measure.IsOf(focus.Measure)) && !context.Says("than", "double", "twice"));
        }

        return isBefore && found is { } steady && context.EarlierDates.All(date => date.IsBase || !context.IsSameBlock(date) || date.Period.Overlaps(steady)) ? steady : null;
    }

    /// <summary>"It had been 61", "once let in 61", "let in 61 then".</summary>
    private static bool LooksBack(ClaimContext context)
    {
        for (var i = 0; i < context.Sentence.Tokens.Length; i++)
        {
            var word = context.Sentence.Lower(i);
            // "784 more than in the year before, and fell to 12": what another number is set against.
            if (context.Dates.Any(date => date.IsBase && date.First <= i && i <= date.Last)) continue;
            if (Array.IndexOf(Elsewhen, word) >= 0) return true;
            if (word is "had" && context.Sentence.PennTags[Math.Min(i + 1, context.Sentence.Tokens.Length - 1)] is Language.PennTag.VBN or Language.PennTag.VBD) return true;
        }

        return false;
    }

    /// <summary>"Oxley has 203 officers": the present, where no other time is said.</summary>
    public static bool IsNow(ClaimContext context, IReadOnlyList<Period> periods)
    {
        // What is told live is of the hour of its post.
        if (periods.Count == 0 || periods[0].Days < 27 || context.Dates.Any(date => !date.IsBase) || LooksBack(context)) return false;
        // "Lettings fell to 61": news tells where things stand.
        if (periods[0].Days > 300 && context.Sentence.Lower(context.First - 1) == "to" && context.Claim.Trend is Claims.Trend.Up or Claims.Trend.Down && context.EarlierDates.Count == 0 && context.Focus.All(focus => focus.Window is not { } spoken || spoken.End >= periods[^1].End)) return true;
        for (var i = context.First - 1; i >= 0; i--)
        {
            if (context.Sentence.Lower(i) is ";" or ":") return false;
            if (context.Sentence.PennTags[i] is Language.PennTag.VBD or Language.PennTag.VBN or Language.PennTag.VBG or Language.PennTag.MD) return false;
            if (context.Sentence.PennTags[i] is Language.PennTag.VBZ or Language.PennTag.VBP) return true;
        }

        return false;
    }
}
