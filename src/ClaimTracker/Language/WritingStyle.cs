namespace ClaimTracker.Language;

/// <summary>How a sentence uses capitals.</summary>
/// <remarks>A capital says nothing about a word where all are capital, and its lack nothing where there are none.</remarks>
internal static class WritingStyle
{
    /// <summary>1 where a sentence has no capital, 2 where it has hardly a small letter, 3 where nearly every long word is capitalised (a headline), else 0.</summary>
    public static uint Of(ReadOnlySpan<Token> tokens)
    {
        int words = 0, upper = 0, capitalized = 0, longs = 0, longCapitalized = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var text = tokens[i].Text;
            if (!char.IsLetter(text[0])) continue;
            words++;
            if (text.Length > 3) longs++;
            if (!char.IsUpper(text[0])) continue;
            capitalized++;
            // "Mayor of Reedville Says No to Plan": little words stay small in a headline.
            if (text.Length > 3) longCapitalized++;
            if (text.Length == 1 || char.IsUpper(text[^1])) upper++;
        }

        if (capitalized == 0) return 1;
        if (words < 4) return 0;
        if (upper * 4 >= words * 3) return 2;
        return longs > 2 && longCapitalized * 10 >= longs * 9 ? 3u : 0;
    }
}
