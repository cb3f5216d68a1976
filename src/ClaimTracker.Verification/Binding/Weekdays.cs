using ClaimTracker.Language;

namespace ClaimTracker.Verification.Binding;

/// <summary>Days that are only called by their name: which week they are of, the sentence has to say.</summary>
internal static class Weekdays
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

    /// <summary>True for the bare name of a day.</summary>
    public static bool Is(string text) => Names.Contains(text.Trim());

    /// <summary>True where a sentence says what was, and nothing of what will or may be.</summary>
    public static bool TellsOfThePast(Sentence sentence)
    {
        var tells = false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.PennTags[i] is PennTag.MD || sentence.Lower(i) is "next" or "planned" or "scheduled" or "expected" or "due") return false;
            // "To be opened", "is opening": what is set for a day.
            if (sentence.Lower(i) is "to" && i + 1 < sentence.Tokens.Length && sentence.PennTags[i + 1] is PennTag.VB) return false;
            if (sentence.PennTags[i] is PennTag.VBZ or PennTag.VBP && !IsPast(sentence, i)) return false;
            tells |= sentence.PennTags[i] is PennTag.VBD || IsPast(sentence, i);
        }

        return tells;
    }

    /// <summary>"Set", "hit" and "cut" look the same in both times: of one thing only the past has no "s".</summary>
    private static bool IsPast(Sentence sentence, int token) => sentence.Lower(token) is "set" or "hit" or "cut" or "put" or "beat" or "shut" or "let" or "cost" && sentence.PennTags[token] is PennTag.VBP or PennTag.VBD or PennTag.VBN or PennTag.VB;
}
