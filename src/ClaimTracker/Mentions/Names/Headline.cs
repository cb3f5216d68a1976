using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Tells text in which every word has a capital from text in which capitals mark names.</summary>
internal static class Headline
{
    /// <summary>True where nearly every word has a capital, as in "Council Votes To Close Pool": there a capital proves nothing.</summary>
    public static bool IsOne(Sentence sentence)
    {
        int large = 0, small = 0, commas = 0;
        foreach (var token in sentence.Tokens)
        {
            if (token.Text == ",") commas++;
            if (token.Kind != TokenKind.Word || token.Text.Length < 3) continue;
            if (token.IsCapitalized) large += token.Text.Length > 3 ? 1 : 0;
            else if (!StaysSmall(token.Lower)) small++;
        }

        // "Gate 4: Westair, Norlink, Aster Lines" has capitals throughout, but because it lists names.
        return large >= 4 && large > 8 * small && commas < 3;
    }

    /// <summary>The same for a stretch of text that is not cut into tokens.</summary>
    public static bool IsOne(Articles.Article article, TextSpan span)
    {
        int large = 0, small = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsLetter(article.Text[i]) || (i > span.Start && char.IsLetterOrDigit(article.Text[i - 1]))) continue;
            var end = i;
            while (end < span.End && char.IsLetter(article.Text[end])) end++;
            if (end - i < 3) continue;
            if (char.IsUpper(article.Text[i])) large += end - i > 3 ? 1 : 0;
            else if (!StaysSmall(article.Text[i..end])) small++;
        }

        return large >= 4 && large > 8 * small;
    }

    /// <summary>Words that headlines write small.</summary>
    private static bool StaysSmall(string word) => word is "the" or "and" or "for" or "but" or "nor" or "with" or "from" or "over" or "into" or "than" or "per" or "via" or "n't";
}
