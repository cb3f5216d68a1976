using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>Years, decades, centuries and seasons over two years, written in digits: "1996", "the 1990s", "2023-24", "fiscal 2019".</summary>
internal static class Years
{
    public static TimeMatch? Read(TimeContext context, int index)
    {
        var text = context.Lower(index);
        if (text.Length is 3 or 5 && text[^1] == 's') return Decade(context, index, text);
        if (context.Lower(index + 1) is "b.c." or "bc" or "bce" or "b.c" or "b.c.e." && CalendarNumbers.Digits(text) is { } ancient && ancient is > 0 and < 10000)
            return new TimeMatch(index, index + 1, TimeType.Date, $"BC{ancient:0000}");
        if (context.Lower(index - 1) is "a.d." or "ad" && index > context.Floor && CalendarNumbers.Digits(text) is { } common && common is > 0 and < 3000 && context.Sentence.Tokens[index - 1].Text[0] == 'A')
            return TimeMatch.Of(index - 1, index, CalendarValue.OfYear(common));
        if (context.Lower(index + 1) is "a.d." or "a.d" or "ad" or "c.e." or "c.e" or "ce" && context.Sentence.Tokens[index + 1].Text[0] is 'A' or 'C' && char.IsUpper(context.Sentence.Tokens[index + 1].Text[^1] == '.' ? context.Sentence.Tokens[index + 1].Text[^2] : context.Sentence.Tokens[index + 1].Text[^1]) && CalendarNumbers.Digits(text) is { } late && late is > 0 and < 3000 && !(index + 2 < context.Sentence.Tokens.Length && context.Sentence.PennTags[index + 2] == PennTag.NNS && context.Lower(index - 1) is not ("the" or "a" or "an"))) // some 500 CE officers
            return TimeMatch.Of(index, index + 1, CalendarValue.OfYear(late));
        if (text.Length == 7) return Slashed(text, index);
        if (CalendarNumbers.Year(context, index) is not { } year) return Short(context, index);
        if (TwoYears(context, index, year) is { } season) return season;
        if (!IsYear(context, index, year)) return null;

        // "the year 2003" is one expression.
        var first = context.Lower(index - 1) is "year" && index > context.Floor ? index - 1 : index;
        if (first < index && context.Lower(first - 1) is "the" && first > context.Floor) first--;
        return TimeMatch.Of(first, index, CalendarValue.OfYear(year));
    }

    /// <summary>"fiscal 2019", "fiscal 2019-20", "fiscal year 2019", "FY2019", "the 2019 fiscal year", "the fiscal year".</summary>
    public static TimeMatch? Fiscal(TimeContext context, int index)
    {
        var at = index + 1;
        if (context.Lower(at) is "year") at++;
        else if (context.Lower(index) is "financial") return null;
        if (CalendarNumbers.Year(context, at) is { } start && TwoYears(context, at, start) is { } both) return both with { First = index };
        if (CalendarNumbers.Year(context, at) is { } year) return TimeMatch.Of(index, at, CalendarValue.OfYear(year, true));
        if (context.Lower(at) is "," && CalendarNumbers.Year(context, at + 1) is { } late && at > index + 1) return TimeMatch.Of(index, at + 1, CalendarValue.OfYear(late, true));
        if (CalendarNumbers.ShortYear(context, at) is { } two) return TimeMatch.Of(index, at + 1, CalendarValue.OfYear(two, true));
        if (context.Lower(index + 1) is not "year" || index - 1 < context.Floor) return null;
        var before = context.Lower(index - 1);
        if (before is "every" or "each") return new TimeMatch(index - 1, index + 1, TimeType.Set, "P1Y");
        var first = index - 1;
        if (context.Lower(first - 1) is "the" or "this" && first > context.Floor) first--;
        if (CalendarNumbers.Year(context, index - 1) is { } named) return TimeMatch.Of(first, index + 1, CalendarValue.OfYear(named, true));
        if (TimeVocabulary.Find(before, "shift") is { } shift) return TimeMatch.Of(first, index + 1, Shifted(context.This(Grain.Year), shift));
        if (TimeVocabulary.Find(before, "relative") is { } relative) return TimeMatch.Of(first, index + 1, Shifted(context.Last is { Grain: Grain.Year } last ? last : context.This(Grain.Year), relative));
        return before is "the" or "its" or "a" ? TimeMatch.Of(before is "the" ? index - 1 : index, index + 1, Shifted(context.This(Grain.Year), 0)) : null;

        static CalendarValue? Shifted(CalendarValue? value, int by) => value?.Plus(by) is { } year ? year with { Fiscal = true } : null;
    }

    private static TimeMatch? Decade(TimeContext context, int index, string text)
    {
        var digits = text.AsSpan(0, text.Length - 1);
        if (CalendarNumbers.Digits(digits) is not { } number || number % 10 != 0) return null;
        var the = context.Lower(index - 1) is "the" && index > context.Floor ? index - 1 : index;
        if (digits.Length == 4)
        {
            if (number is < 1000 or >= 2100) return null;
            var century = number % 100 == 0 && number < 2000;
            return TimeMatch.Of(the, index, CalendarValue.Of(new DateOnly(number, 1, 1), century ? Grain.Century : Grain.Decade));
        }

        // "highs in the 80s" and "in her 30s" are no decades: ask for an apostrophe, or for "the" with nothing of weather or age about.
        var apostrophe = context.Lower(index - 1) is { Length: 1 } mark && Characters.IsApostrophe(mark[0]) && context.Sentence.IsGlued(index);
        if (number < 10 || !apostrophe && !PlainDecade(context, index, number)) return null;
        var first = apostrophe ? index - 1 : the;
        if (apostrophe && context.Lower(first - 1) is "the" && first > context.Floor) first--;
        return TimeMatch.Of(first, index, CalendarValue.Of(new DateOnly(1900 + number, 1, 1), Grain.Decade));
    }

    private static bool PlainDecade(TimeContext context, int index, int number)
    {
        var before = context.IsHyphen(index - 1) ? context.Lower(index - 2) : context.Lower(index - 1);
        if (number < 20 || before is not ("the" or "early" or "late" or "mid")) return false;
        for (var i = Math.Max(0, index - 12); i < Math.Min(context.Sentence.Tokens.Length, index + 8); i++)
            if (context.Is(i, "no decade") || context.Is(i, "weather"))
                return false;
        return true;
    }

    /// <summary>"'98" after a word that makes it a year: "in '98", "the summer of '98".</summary>
    private static TimeMatch? Short(TimeContext context, int index) =>
        CalendarNumbers.ShortYear(context, index - 1) is { } year && index - 1 >= context.Floor && context.Lower(index - 2) is "in" or "of" or "since" or "until" or "from" or "by" or "before" or "after" or "back"
        && (context.IsEnd(index + 1) || !context.Head(index + 1).Class.Equals(TimeWordClass.Unit))
            ? TimeMatch.Of(index - 1, index, CalendarValue.OfYear(year)) : null;

    /// <summary>"2023-24" and "2023/24" are one season over two years.</summary>
    private static TimeMatch? TwoYears(TimeContext context, int index, int year)
    {
        if (year is < 1500 or > 2200 || !context.IsHyphen(index + 1) || context.IsHyphen(index - 1) || context.IsHyphen(index + 3)) return null;
        if (context.Lower(index + 2) is not { Length: 2 } two || CalendarNumbers.Digits(two) is not { } second) return null;
        if (second != (year + 1) % 100) return second > year % 100 ? TimeMatch.Of(index, index, CalendarValue.OfYear(year)) : null;
        return new TimeMatch(index, index + 2, TimeType.Date, $"{year:0000}/{year + 1:0000}", CalendarValue.OfYear(year));
    }

    /// <summary>"2023/24".</summary>
    private static TimeMatch? Slashed(string text, int index) =>
        CalendarNumbers.Digits(text.AsSpan(0, 4)) is { } first and >= 1500 and < 2200 && text[4] == '/' && CalendarNumbers.Digits(text.AsSpan(5)) is { } second && second == (first + 1) % 100
            ? new TimeMatch(index, index, TimeType.Date, $"{first:0000}/{first + 1:0000}", CalendarValue.OfYear(first)) : null;

    private static bool IsYear(TimeContext context, int index, int year)
    {
        var before = context.Lower(index - 1);
        var after = context.Lower(index + 1);
        if (context.IsHyphen(index + 1) && context.Sentence.Tokens[index + 2].Kind == TokenKind.Number && !IsYearLike(context, index + 2)) return false;
        if (context.IsHyphen(index - 1) && (!IsYearLike(context, index - 2) || context.Floor != index - 1)) return context.Lower(index - 2) is "mid" or "early" or "late" or "pre" or "post";
        if (before is "$" or "#" or "£" or "€" or "¥" or "+" or "no." or "nos." or "/" or "." && context.Sentence.IsGlued(index)) return false;
        if (after is "%" or "°" or "$" or "€" or "/" || TimeVocabulary.IsCounted(after) && !(year is >= 1900 and < 2050 && before is "the" or "in" && after is not ("people" or "feet" or "miles"))) return false;
        if (TimeVocabulary.IsCounted(context.Lower(index + 2)) && context.IsHyphen(index + 1)) return false;
        if (after is "gmt" or "utc" || before is "at") return false;
        if (before is "about" or "nearly" or "almost" or "than" or "over" or "some" or "least" or "most" or "roughly" or "approximately" or "exactly" or "another" && context.Lower(index - 2) is not "in") return before is "than" or "most" && year is >= 1900 and < 2050 && context.IsEnd(index + 1);
        if (after is "of" && context.Lower(index + 2) is "the" or "them" or "these" or "those" or "its" or "their") return false;
        var strong = context.Is(index - 1, "year lead");
        if (year is < 1900 or >= 2050) return strong && !CountsNoun(context, index) && (before is not ("from" or "of" or "by" or "between" or "(") || year >= 1500 && year < 2100 && (context.IsEnd(index + 1) || IsYearLike(context, index + 2)));
        if (strong) return before is not ("of" or "by" or "from" or "between") || !CountsNoun(context, index);
        return !CountsNoun(context, index) && !IsNumbered(context, index) && !IsAddress(context, index);
    }

    private static bool IsYearLike(TimeContext context, int index) => CalendarNumbers.Year(context, index) is >= 1500 and < 2100;

    /// <summary>"killed 2000 soldiers": a plural in lower case is counted, unless an article or a name makes it a year's, "the 2008 elections", or nobody counts it: "below 2008 levels".</summary>
    private static bool CountsNoun(TimeContext context, int index)
    {
        var after = context.Lower(index + 1);
        if (context.IsEnd(index + 1) || context.IsCapitalized(index + 1) || context.Is(index + 1, "yearly")) return false;
        if (context.Lower(index - 1) is "the" or "its" or "their" or "'s" or "his" or "her" or "our" || context.IsCapitalized(index - 1) && index > 1) return false;
        return after.Length > 3 && after[^1] == 's' && !after.EndsWith("ss", StringComparison.Ordinal) && after is not ("was" or "has" or "does" or "is" or "this" or "its" or "plus" or "versus");
    }

    /// <summary>"Flight 1998", "Route 2001": the word before says that it is a number.</summary>
    private static bool IsNumbered(TimeContext context, int index) => context.Is(index - 1, "numbered");

    /// <summary>"2008 Elm Street": a house number.</summary>
    private static bool IsAddress(TimeContext context, int index)
    {
        for (var i = index + 2; i <= index + 4; i++)
            if (context.Is(i, "street") && context.IsCapitalized(i))
                return true;
        return false;
    }
}
