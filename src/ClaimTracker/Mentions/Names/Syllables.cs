namespace ClaimTracker.Mentions.Names;

/// <summary>Tells the syllables that Chinese and Korean given names are written with in Latin letters: "Siu", "ming", "Jae".</summary>
/// <remarks>The shape common to Pinyin, Wade-Giles, Revised Romanization and Hong Kong spellings: at most three consonants, a vowel or up to three, and none or one of a few endings.</remarks>
internal static class Syllables
{
    private const int Longest = 6;

    /// <summary>True for a word in lower case that is one such syllable and no English word that joins compounds ("state-run").</summary>
    public static bool IsOne(string word)
    {
        if (word.Length is < 2 or > Longest || word is "run" or "hit" or "cut" or "set" or "man" or "up" or "on" or "to") return false;
        var at = 0;
        while (at < word.Length && !IsVowel(word[at])) at++;
        if (at > 3) return false;
        var vowels = at;
        while (vowels < word.Length && IsVowel(word[vowels])) vowels++;
        if (vowels == at || vowels - at > 3) return false;
        return word[vowels..] is "" or "n" or "ng" or "k" or "t" or "p" or "m" or "h" or "l" or "r" or "w" && word.Length - vowels <= 2;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ü';
}
