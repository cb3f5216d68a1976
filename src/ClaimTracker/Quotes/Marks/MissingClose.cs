using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;

namespace ClaimTracker.Quotes.Marks;

/// <summary>Guesses where a quote ends whose closing mark is missing: "“We will fight on, said the lawyer."</summary>
internal static class MissingClose
{
    /// <summary>How far the reporting words may be from the opening mark; beyond it the paragraph's end is as good a guess.</summary>
    private const int Reach = 2000;

    /// <summary>How many words after the comma may hold the reporting verb: "the town clerk said".</summary>
    private const int Words = 4;

    public static int Find(string text, int start, int limit)
    {
        var reach = Math.Min(limit, start + Reach);
        for (var i = start; i < reach; i++)
            if (text[i] is ',' or '?' or '!' && i + 1 < limit && text[i + 1] == ' ' && ReportsAfter(text, i + 2, limit))
                return i + 1;
        return limit;
    }

    private static bool ReportsAfter(string text, int at, int limit)
    {
        for (var word = 0; word < Words && at < limit; word++)
        {
            var end = at;
            while (end < limit && (char.IsLetter(text[end]) || Characters.IsApostrophe(text[end]))) end++;
            if (end == at) return false;
            if (ReportingVerbs.IsPlainReport(text.AsSpan(at, end - at))) return true;
            if (end >= limit || text[end] != ' ') return false;
            at = end + 1;
        }

        return false;
    }
}
