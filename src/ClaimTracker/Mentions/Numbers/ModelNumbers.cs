using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>The numbers that an article uses as the name of a product, so that none of their mentions is a count.</summary>
/// <remarks>A headline often names the number alone: "Halden delays its 647", where only the text says "the Halden 647" or "nine 647s".</remarks>
internal sealed class ModelNumbers
{
    /// <summary>Singular nouns for what is made in types.</summary>
    private static readonly FrozenSet<string> ProductNouns = WordList.Read("product-nouns.txt");

    private readonly HashSet<string> _digits = new(StringComparer.Ordinal);

    public ModelNumbers(IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Tokens.Length; i++)
                if (sentence.Tokens[i].Kind == TokenKind.Number && IsModel(sentence, i))
                    _digits.Add(sentence.Tokens[i].Text[..3]);
    }

    /// <summary>True for three digits, written alone or before letters and a variant, that are a product's name somewhere in the article.</summary>
    public bool Contains(string token) => token.Length >= 3 && _digits.Count > 0 && IsThreeDigits(token) && _digits.Contains(token[..3]);

    /// <summary>The last token of a model with its variant, "647-200", that starts at <paramref name="index"/>; null where none does.</summary>
    public int? EndAt(Sentence sentence, int index) => Contains(sentence.Tokens[index].Text) ? VariantEnd(sentence, index) : null;

    private static int? VariantEnd(Sentence sentence, int index) =>
        sentence.Lower(index + 1) == "-" && sentence.IsGlued(index + 1) && sentence.IsGlued(index + 2) && sentence.Tokens[index + 2].Kind == TokenKind.Number ? index + 2 : null;

    /// <summary>"the Boeing 647", "nine 647s"; "the 640s" is a decade and "647s" alone may be one of many scores.</summary>
    private static bool IsModel(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (text.Length is not (3 or 4) || !IsThreeDigits(text)) return false;
        if (text.Length == 4) return text[3] == 's' && text[2] != '0';
        if (VariantEnd(sentence, index) is { } variant && char.IsAsciiLetterUpper(sentence.Tokens[variant].Text[^1])) return true; // 647-200LR
        if (VariantEnd(sentence, index) is { } type && CountedNoun.At(sentence, type + 1) is { } products && ProductNouns.Contains(Nouns.Singular(sentence.Lower(products.Last)))) return true; // 25 647-200 jets
        if (IsTypeOfProduct(sentence, index) || IsBeforeName(sentence, index) || IsTooExact(sentence, index)) return true;
        var name = sentence.Lower(index - 1) is "'s" ? index - 2 : index - 1;
        if (!Vetoes.IsProductName(sentence.Lower(name))) return false;
        return index + 1 >= sentence.Tokens.Length || sentence.Tags[index + 1] != PartOfSpeech.Noun || !sentence.Lower(index + 1).EndsWith('s');
    }

    /// <summary>"the 647 Alto", "a grounded 647 Alto": one name after the digits, where a count would take a plural.</summary>
    private static bool IsBeforeName(Sentence sentence, int index) =>
        sentence.Tags[Math.Max(index - 1, 0)] is PartOfSpeech.Determiner or PartOfSpeech.Adjective && IsFollowedByName(sentence, index) && CountedNoun.At(sentence, index + 1) is { } noun
        && sentence.Tokens[noun.Last].IsCapitalized && !sentence.Lower(noun.Last).EndsWith('s');

    /// <summary>"roughly 300 647 Alto jets" are 300: nobody says "roughly" of a number that is given to the last unit.</summary>
    private static bool IsTooExact(Sentence sentence, int index) =>
        index > 1 && sentence.Tokens[index].Text[^1] != '0' && sentence.Tokens[index - 1] is { Kind: TokenKind.Number, Text.Length: <= 3 } && IsFollowedByName(sentence, index)
        && Hedges.EndingAt(sentence, index - 1) is { Bound: Bound.About or Bound.Almost };

    private static bool IsFollowedByName(Sentence sentence, int index) =>
        index + 1 < sentence.Tokens.Length && sentence.Tags[index + 1] == PartOfSpeech.ProperNoun && sentence.Tokens[index + 1].IsCapitalized && sentence.Tokens[index + 1].Text.Length > 1;

    /// <summary>"their 647 narrow airliner", "the 647-200 range": one product, where a count would take a plural.</summary>
    private static bool IsTypeOfProduct(Sentence sentence, int index)
    {
        var before = index - 1;
        while (sentence.Tags[Math.Max(before, 0)] == PartOfSpeech.Adjective && before > 0) before--;
        if (sentence.Lower(before) is not ("their" or "its" or "the" or "a" or "our" or "'s")) return false;
        var noun = CountedNoun.At(sentence, (VariantEnd(sentence, index) ?? index) + 1);
        return noun is { } found && ProductNouns.Contains(sentence.Lower(found.Last));
    }

    /// <summary>"the 8088 chip": digits of a type before one product, where a count would take a plural.</summary>
    public static bool IsType(Sentence sentence, Quantity quantity, (int First, int Last)? counted) =>
        counted is { } noun && noun.First == noun.Last && noun.First == quantity.Last + 1 && quantity.First == quantity.Last && quantity.Value > 99 && sentence.Tokens[quantity.First].Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && ProductNouns.Contains(sentence.Lower(noun.Last));

    private static bool IsThreeDigits(string text) =>
        char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && (text.Length == 3 || char.IsLetter(text[3]));
}
