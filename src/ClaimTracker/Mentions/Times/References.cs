namespace ClaimTracker.Mentions.Times;

/// <summary>Words that point to the present, the past or the future as such: "now", "recently", "in the near future".</summary>
internal static class References
{
    public static TimeMatch? Read(TimeContext context, int index)
    {
        var word = context.Head(index);
        var before = context.Lower(index - 1);
        var after = context.Lower(index + 1);
        if (context.IsHyphen(index + 1) || context.IsHyphen(index - 1)) return null;
        if (context.IsCapitalized(index) && index > 0 && context.IsCapitalized(index - 1)) return null;
        if (context.Lower(index) is "ago") return LongAgo(context, index);
        if (word.Mark == "noun") return Noun(context, index, word.Code);
        var first = index;
        if (word.Code == "FUTURE_REF" && (before is "as" or "how" or "too" or "so" or "very" || after is "after" or "as" or "enough" or "before" or "followed")) return null;
        if (context.Lower(index) is "now" && (after is "that" || before is "then")) return null;
        if (before is "right" && context.Lower(index) is "now" || before is "more" or "most" or "very" or "until" && word.Code == "PAST_REF") first = index - 1;
        return new TimeMatch(Math.Max(first, context.Floor), index, TimeType.Date, word.Code);
    }

    /// <summary>"long ago", "a long time ago", "some time ago": counted ones belong to their unit.</summary>
    private static TimeMatch? LongAgo(TimeContext context, int index)
    {
        var first = context.Lower(index - 1) switch
        {
            "long" => index - 1,
            "time" or "while" => context.Lower(index - 2) is "long" or "little" or "short" ? index - 3 : index - 2,
            _ => -1,
        };
        if (first < context.Floor || first < index - 1 && context.Lower(first) is not ("a" or "some" or "the")) return null;
        return new TimeMatch(first, index, TimeType.Date, "PAST_REF");
    }

    /// <summary>"the past", "the near future", "at the moment", "at present": only where they stand alone.</summary>
    private static TimeMatch? Noun(TimeContext context, int index, string code)
    {
        var before = context.Lower(index - 1);
        if (index - 1 < context.Floor && context.Lower(index) is not "future") return null;
        var stands = context.IsEnd(index + 1) || context.Is(index + 1, "preposition") && context.Lower(index + 1) is not "of" || TimeVocabulary.TenseOf(context.Lower(index + 1)) != Tense.None || context.Lower(index + 1) is "but" or "when" or "where" or "he" or "she" or "they" or "it" or "we";
        if (!stands) return null;
        switch (context.Lower(index))
        {
            case "present":
                if (before is "at") return new TimeMatch(index, index, TimeType.Date, code);
                return before is "the" && context.Lower(index - 2) is "in" or "for" or "at" ? new TimeMatch(index - 1, index, TimeType.Date, code) : null;
            case "moment":
                return before is "the" or "this" && context.Lower(index - 2) is "at" or "for" ? new TimeMatch(index - 1, index, TimeType.Date, code) : null;
            case "time":
                if (before is "that") return context.Lower(index - 2) is "at" or "by" or "until" or "since" or "from" or "during" ? new TimeMatch(index - 1, index, TimeType.Date, code) : null;
                return before is "the" && context.Lower(index - 2) is "at" && context.IsEnd(index + 1) ? new TimeMatch(index - 1, index, TimeType.Date, code) : null;
            case "past":
                if (before is "recent" or "distant" && context.Lower(index - 2) is "the" && index - 2 >= context.Floor) return new TimeMatch(index - 2, index, TimeType.Date, code);
                return before is "the" && context.Lower(index - 2) is "in" or "of" or "from" ? new TimeMatch(index - 1, index, TimeType.Date, code) : null;
            default:
                if (before is "in") return new TimeMatch(index, index, TimeType.Date, code);
                var first = before is "near" or "foreseeable" or "distant" or "immediate" ? index - 2 : index - 1;
                return context.Lower(first) is "the" && first >= context.Floor && context.Lower(first - 1) is "in" or "for" or "into" or "within" ? new TimeMatch(first, index, TimeType.Date, code) : null;
        }
    }
}
