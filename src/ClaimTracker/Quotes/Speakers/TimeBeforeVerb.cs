using ClaimTracker.Language;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Skips what tells when, how and in which paper between a speaker and the verb: "Renn | on Monday night said", "Renn | in a letter in March 2023 | flatly denied".</summary>
internal static class TimeBeforeVerb
{
    /// <summary>How many such phrases one sentence may have in a row.</summary>
    private const int Most = 6;

    /// <summary>How many words a paper may have: "in a short written statement".</summary>
    private const int LongestPaper = 4;

    /// <summary>The last token of what stands before all that; <paramref name="last"/> itself where there is none, or nothing before it.</summary>
    public static int Skip(Passage p, int last)
    {
        var end = last;
        for (var n = 0; n < Most; n++)
        {
            var start = Start(p, end);
            if (start <= p.TextFirst) break;
            end = start - 1;
        }

        return end;
    }

    /// <summary>The first token of the phrase that ends at a token; -1 where none does.</summary>
    private static int Start(Passage p, int end)
    {
        if (end <= 0 || !p.IsFree(end)) return -1;
        if (p.NameAt(end) >= 0 || p.Tokens[end].Text == "X") return OutletStart(p, end);
        var ago = p.Lower(end) is "later" or "earlier" or "ago" ? end - 1 : p.Lower(end + 1) is "later" or "earlier" ? end : -1;
        if (ago > 0 && SpanStart(p, ago) is var span and > 0) return span;
        var time = TimeStart(p, end);
        if (time < 0) return SpeakerWords.IsAdverb(p.Lower(end)) && !(p.Tokens[end].IsCapitalized && p.Lower(end).EndsWith("ly", StringComparison.Ordinal)) ? end : PaperStart(p, end); // but "Gadget Weekly said"
        if (time > 0 && p.IsFree(time - 1) && p.Lower(time - 1) is "on" or "in" or "during" or "since" or "by") time--;
        else if (IsYear(p, time)) return -1; // "Senate Bill 2023 said"
        return time > 0 && p.IsFree(time - 1) && p.Lower(time - 1) is "late" or "early" or "earlier" or "later" ? time - 1 : time;
    }

    /// <summary>"a month | later", "two years | earlier": its first token; -1 where the words are none.</summary>
    private static int SpanStart(Passage p, int noun)
    {
        if (!SpeakerWords.IsTime(p.Lower(noun).TrimEnd('s')) || p.Tag(noun) != PartOfSpeech.Noun) return -1;
        var first = noun;
        while (first > 0 && p.IsFree(first - 1) && noun - first < LongestPaper && p.Tag(first - 1) is PartOfSpeech.Numeral or PartOfSpeech.Determiner or PartOfSpeech.Adjective) first--;
        return first < noun ? first : -1;
    }

    /// <summary>"Monday", "Monday night", "October", "March 2023", "May 3", "last week", "2023"; -1 for what is no time.</summary>
    private static int TimeStart(Passage p, int end)
    {
        var word = p.Lower(end);
        if (SpeakerWords.IsMonth(word) || IsDay(p, end) || IsYear(p, end) && !SpeakerWords.IsMonth(p.Lower(end - 1))) return end;
        if (p.Tokens[end].Kind == TokenKind.Number) return SpeakerWords.IsMonth(p.Lower(end - 1)) && p.NameAt(end - 1) < 0 ? end - 1 : -1;
        if (!SpeakerWords.IsTime(word)) return -1;
        var before = p.Lower(end - 1);
        if (IsDay(p, end - 1)) return end - 1;
        if (before == "past" && p.Lower(end - 2) is "this" or "the") return end - 2;
        return before is "last" or "this" or "that" or "next" ? end - 1 : -1;
    }

    private static bool IsDay(Passage p, int i) => i >= 0 && p.Tokens[i].IsCapitalized && p.NameAt(i) < 0 && SpeakerWords.IsDay(p.Lower(i));

    private static bool IsYear(Passage p, int i) => p.Tokens[i].Kind == TokenKind.Number && p.Tokens[i].Text.Length == 4 && p.Tokens[i].Text[0] is '1' or '2' && p.Tokens[i].Text.All(char.IsAsciiDigit);

    /// <summary>"in a post on X", "in an interview with the Herald": the preposition that opens what ends with the outlet; -1 where the words are no such phrase.</summary>
    private static int OutletStart(Passage p, int end)
    {
        var first = end;
        while (first > 0 && p.NameAt(end) >= 0 && p.NameAt(first - 1) == p.NameAt(end)) first--;
        if (first > 0 && p.Lower(first - 1) == "the") first--;
        return first > 1 && p.IsFree(first - 1) && p.Lower(first - 1) is "on" or "with" or "to" ? PaperStart(p, first - 2) : -1;
    }

    /// <summary>"in a statement", "at a news conference": the preposition that opens it; -1 where the words are none.</summary>
    private static int PaperStart(Passage p, int end)
    {
        if (!SpeakerWords.IsMedium(p.Lower(end)) && !SpeakerWords.IsTalk(p.Lower(end))) return -1;
        for (var i = end - 1; i > 0 && end - i <= LongestPaper && p.IsFree(i) && p.NameAt(i) < 0; i--)
            if (p.Lower(i) is "in" or "at" or "during") return p.Tag(i + 1) == PartOfSpeech.Determiner ? i : -1;
            else if (p.Tag(i) is not (PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Noun)) return -1;
        return -1;
    }
}
