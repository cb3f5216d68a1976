using ClaimTracker.Language;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>Times that are none by themselves, but are among the figures of a table: "March was quiet", "the year before it was 61", "before the pandemic".</summary>
internal static class UnreadDates
{
    /// <summary>The last whole year before the pandemic of 2020, which statistics are compared with since.</summary>
    private const int BeforePandemic = 2019;

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static IEnumerable<DateMention> Of(Sentence sentence, DateTime anchor)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Pandemic(sentence, i) is { } first && anchor.Year > BeforePandemic + 1) yield return new DateMention(Period.Year(BeforePandemic), first, i, "than", "before the pandemic");
            // At the head of a sentence March may be a verb to who reads it, and May a word of hope elsewhere.
            else if (i == 0 && sentence.Lower(1) is "was" or "is" or "saw" or "brought" or "had" && Array.IndexOf(Months, sentence.Lower(0)) is >= 0 and var month)
                yield return new DateMention(Month(anchor, month + 1), 0, 0, "", sentence.Lower(0)!);
            else if (sentence.Lower(i) is "year" && sentence.Lower(i - 1) is "the" && sentence.Lower(i + 1) is "before" && sentence.Lower(i + 2) is "it" or "they" or "the" or "there" or "," or "." or null)
                yield return new DateMention(Period.Year(anchor.Year - 1), i - 1, i + 1, "", "the year before");
        }
    }

    /// <summary>Where "before the pandemic" or "pre-pandemic" begins that ends with a token; null where it does not.</summary>
    private static int? Pandemic(Sentence sentence, int token)
    {
        if (sentence.Lower(token) is "pre-pandemic" or "prepandemic") return token;
        if (sentence.Lower(token) is not "pandemic") return null;
        if (sentence.Lower(token - 1) is "-" && sentence.Lower(token - 2) is "pre") return token - 2;
        return sentence.Lower(token - 1) is "the" && sentence.Lower(token - 2) is "before" ? token - 2 : null;
    }

    /// <summary>The last month of its name that is over.</summary>
    private static Period Month(DateTime anchor, int month)
    {
        var start = new DateTime(anchor.Year, month, 1);
        if (start.AddMonths(1) > anchor.AddDays(1)) start = start.AddYears(-1);
        return new Period(start, start.AddMonths(1));
    }
}
