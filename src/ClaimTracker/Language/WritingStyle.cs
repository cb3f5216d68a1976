namespace ClaimTracker.Language;

/// <summary>How a sentence uses capitals.</summary>
/// <remarks>A capital says nothing about a word where all are capital, and its lack nothing where there are none.</remarks>
internal static class WritingStyle
{
    /// <summary>1 where a sentence has no capital, 2 where it has hardly a small letter, 3 where nearly every word is capitalised (a headline), else 0.</summary>
    public static uint Of(IReadOnlyList<Token> tokens)
    {
        int words = 0, upper = 0, capitalized = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var text = tokens[i].Text;
            if (!char.IsLetter(text[0])) continue;
            words++;
            if (!char.IsUpper(text[0])) continue;
            capitalized++;
            if (text.Length == 1 || char.IsUpper(text[^1])) upper++;
        }

        if (capitalized == 0) return 1;
        if (words < 4) return 0;
        return upper * 4 >= words * 3 ? 2u : capitalized * 5 >= words * 4 ? 3u : 0;
    }
}
