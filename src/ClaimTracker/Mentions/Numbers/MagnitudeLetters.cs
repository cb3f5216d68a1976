using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads letters that multiply: "bn" in "2bn", "k" in "$300k", "M" in "4.3M sales".</summary>
internal static class MagnitudeLetters
{
    /// <summary>Letters glued to digits that multiply: always after a currency sign, otherwise only where no unit has the better claim.</summary>
    public static decimal? Glued(Sentence sentence, int index, string suffix, bool money)
    {
        if (money) return OfMoney(suffix.ToLowerInvariant());
        return suffix switch
        {
            "k" or "K" => sentence.Lower(index + 1) is "" or "." or "," or "-" or "–" or "to" or "or" or "and" or ")" || index + 1 < sentence.Tokens.Length && sentence.Tags[index + 1] is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Verb ? 1_000m : null,
            "bn" or "mn" or "tn" or "trn" or "bln" or "mln" or "mil" or "mio" or "trln" => OfMoney(suffix),
            "m" or "M" => FollowedByPlural(sentence, index + 1) || FollowedByUnit(sentence, index + 1) ? 1_000_000m : null,
            _ => null,
        };
    }

    /// <summary>"14.2m sq km", "3m bpd": nobody measures in metres of another unit.</summary>
    private static bool FollowedByUnit(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && sentence.Tokens[at].Kind == TokenKind.Word && UnitTable.At(sentence, at) is { Unit.Dimension: "length" or "area" or "volume" or "mass" or "energy" or "power" } or { Unit.Dimension: "measure", Unit.Name: "barrel per day" };

    /// <summary>A plural, or adjectives and one: "4.3M digital and physical sales".</summary>
    private static bool FollowedByPlural(Sentence sentence, int at)
    {
        var stop = Math.Min(sentence.Tokens.Length, at + 5);
        while (at < stop - 1 && (IsModifier(sentence, at) || (sentence.Lower(at) == "and" && IsModifier(sentence, at + 1)))) at++;
        return at < stop && sentence.Tags[at] == PartOfSpeech.Noun && (sentence.Lower(at).EndsWith('s') || sentence.Lower(at) is "people" or "children" or "women" or "men" or "head" or "cattle" or "sheep" or "staff") && !(at + 1 < sentence.Tokens.Length && sentence.Tags[at + 1] == PartOfSpeech.Noun); // but "a 12m clothes line"
    }

    private static bool IsModifier(Sentence sentence, int at) =>
        sentence.Tags[at] == PartOfSpeech.Adjective || (sentence.Tags[at] == PartOfSpeech.Verb && sentence.Lower(at).EndsWith("ed", StringComparison.Ordinal));

    /// <summary>The magnitude that letters glued to the digits of money stand for.</summary>
    public static decimal? OfMoney(string suffix) => suffix switch
    {
        "k" => 1_000m,
        "m" or "mn" or "mm" or "mln" or "mil" => 1_000_000m,
        "b" or "bn" or "bln" => 1_000_000_000m,
        "t" or "tn" or "trn" => 1_000_000_000_000m,
        _ => NumberReader.Magnitude(suffix),
    };
}
