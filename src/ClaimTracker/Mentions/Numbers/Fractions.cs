using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads shares written in words: "two-thirds", "a quarter of", "half the", "one in five", "nine out of 10", "3:1".</summary>
internal static class Fractions
{
    private static readonly FrozenDictionary<string, decimal> Denominators = WordList.Rows("fraction-words.txt")
        .ToFrozenDictionary(row => row[0], row => decimal.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The share that starts at <paramref name="index"/>, and its last token; null where none does.</summary>
    public static (decimal Value, int Last)? Read(Sentence sentence, int index) =>
        Half(sentence, index) ?? InWords(sentence, index) ?? OneIn(sentence, index) ?? Odds(sentence, index);

    private static (decimal, int)? Half(Sentence sentence, int index)
    {
        if (sentence.Lower(index) is not "half") return null;
        var next = sentence.Lower(index + 1);
        if (sentence.Lower(index - 1) == "in" && sentence.Lower(index - 2) is "cut" or "slashed" or "cutting" or "slash") return (0.5m, index); // fares were cut in half
        if (sentence.Lower(index - 1) is "first" or "second" or "a" or "and" or "latter" or "other" or "opening" or "half" or "better" or "-" or "final" or "one" or "last") return null;
        if (next is "of" or "the" or "its" or "their" or "all" or "his" or "her" or "that" or "as" or "our" or "those") return (0.5m, index);
        return Hedges.EndingAt(sentence, index) is not null && next is not "a" and not "-" || sentence.Lower(index - 1) is "by" ? (0.5m, index) : null;
    }

    /// <summary>"two-thirds", "a third of", "three quarters", "one-fifth"; "the third of May" and "a second" are none.</summary>
    public static (decimal Value, int Last)? InWords(Sentence sentence, int index)
    {
        decimal above;
        var at = index + 1;
        if (sentence.Lower(index) is "a" or "an" && !(index > 0 && sentence.Lower(index - 1) == "-" && sentence.IsGlued(index))) above = 1; // not of "a year-and-a-half ago"
        else if (NumberReader.SmallWord(sentence.Lower(index)) is { } small && small is > 0 and < 20) above = small;
        else return null;
        if (sentence.Lower(at) == "-") at++;
        if (!Denominators.TryGetValue(sentence.Lower(at), out var below) || (above > 1) != sentence.Lower(at).EndsWith('s')) return null;
        if (above >= below) return null;
        if (sentence.Lower(at + 1) is "-") return null; // a third-party review, a quarter-mile
        if (above > 1 && sentence.Lower(at) == "quarters" && IsRow(sentence, at + 1)) return null; // grew two quarters running
        if (above == 1 && sentence.Lower(index) is "a" or "an" or "one" && at == index + 1)
        {
            // "a third of", "by a fifth", "less than a third —" are shares; "a third man", "a quarter to two", "a tenth time" are not.
            var next = sentence.Lower(at + 1);
            var share = next is "of" || sentence.Lower(index - 1) is "by" || (Hedges.EndingAt(sentence, index) is not null && sentence.Lower(at) != "second") || ((next is "as" or "below" or "above" || IsComparative(sentence, at + 1)) && below > 2);
            share |= sentence.Lower(index - 1) is "from" or "to" or "than" && below > 2 && (at + 1 >= sentence.Tokens.Length || sentence.Tags[at + 1] is PartOfSpeech.Punctuation || next is "in" or "last" or "this" or "a"); // up from a third in May
            share |= below > 2 && (sentence.Lower(index - 1) is "up" or "down" && (at + 1 >= sentence.Tokens.Length || sentence.Tags[at + 1] is PartOfSpeech.Punctuation or PartOfSpeech.Adposition) || next is "up" or "down" && sentence.Lower(at + 2) is "on" or "from"); // already down a fifth, a quarter down on May
            if (!share || next == "of" && sentence.Lower(at + 2) is "a" or "an" && sentence.Lower(at) is "second") return null;
        }

        return (Math.Round(above / below, 6), at);
    }

    /// <summary>"running", "in a row": behind a plural, one after the other.</summary>
    public static bool IsRow(Sentence sentence, int at) =>
        sentence.Lower(at) == "running" || sentence.Lower(at) == "in" && sentence.Lower(at + 1) == "a" && sentence.Lower(at + 2) == "row";

    /// <summary>"a third larger", "a fifth more".</summary>
    private static bool IsComparative(Sentence sentence, int at) => at < sentence.Tokens.Length && sentence.PennTags[at] is PennTag.JJR or PennTag.RBR;

    /// <summary>"one in five", "nearly one in 10", "nine out of 10", "one dollar in seven"; "one in Boston" is none.</summary>
    private static (decimal, int)? OneIn(Sentence sentence, int index)
    {
        if (NumberReader.Read(sentence, index) is not { } above || above.Value is <= 0 or > 99) return null;
        var at = index + above.Count;
        var noun = sentence.Tags.Length > at && sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && sentence.Lower(at + 1) == "in" && above.Value == 1 && above.InWords ? 1 : 0;
        at += noun;
        var hyphened = sentence.Lower(at) == "-" && sentence.Lower(at + 1) == "in" && sentence.Lower(at + 2) == "-";
        if (hyphened) at++; // a one-in-ten chance
        if (sentence.Lower(at) == "times" && sentence.Lower(at + 1) == "out") at++; // nine times out of ten
        if (sentence.Lower(at) == "out" && sentence.Lower(at + 1) == "of") at += 2;
        else if (sentence.Lower(at) is "in") at++;
        else return null;
        if (hyphened || sentence.Lower(at) is "every" or "each") at++;
        if (NumberReader.Read(sentence, at) is not { } below || below.Value <= above.Value || below.Value > 1_000_000_000m) return null;
        var text = sentence.Tokens[at].Text;
        if (text.Length == 4 && below.Value is >= 1900 and <= 2100) return null; // one in 2015
        if (noun > 0 && CountedNoun.At(sentence, at + below.Count) is { } others && sentence.Lower(others.Last + 1) is not ("surveyed" or "polled" or "questioned" or "asked" or "interviewed") && Nouns.Singular(sentence.Lower(others.Last)) != sentence.Lower(at - 2)) return null; // one study in 31 crews

        // "two in three", "three in 10"; "22 goals in 30 games" names what it counts in between.
        if (sentence.Lower(at - 1) is "in" or "-" && above.Value > 9) return null;
        if (sentence.Lower(at - 1) == "of" && below.Value > 100) return null; // "412 out of 5,903" are two counts
        if (UnitsFollow(sentence, at + below.Count)) return null;
        return (Math.Round(above.Value / below.Value, below.Value > 1_000_000 ? 12 : 6), at + below.Count - 1);
    }

    /// <summary>True where a number word and a plural denominator follow: "three quarters", "two-thirds".</summary>
    public static bool IsParts(Sentence sentence, int index)
    {
        if (NumberReader.SmallWord(sentence.Lower(index)) is not > 0) return false;
        var at = sentence.Lower(index + 1) == "-" ? index + 2 : index + 1;
        return Denominators.ContainsKey(sentence.Lower(at)) && (sentence.Lower(at).EndsWith('s') || sentence.Lower(index) == "one");
    }

    /// <summary>The part that is added to a whole number before it: "and a quarter", "and two thirds", "-and-a-half"; null where none is.</summary>
    public static (decimal Value, int Last)? Added(Sentence sentence, int joint)
    {
        if (sentence.Lower(joint) == "-" && sentence.Lower(joint + 1) == "and" && sentence.IsGlued(joint + 1) && sentence.Lower(joint + 3) is "a" && Denominators.TryGetValue(sentence.Lower(joint + 5), out var part) && sentence.IsGlued(joint + 5)) return (1 / part, joint + 5); // two-and-a-half hours
        if (sentence.Lower(joint) != "and") return null;
        var above = sentence.Lower(joint + 1) is "a" or "one" ? 1 : NumberReader.SmallWord(sentence.Lower(joint + 1)) ?? 0;
        var at = sentence.Lower(joint + 2) == "-" ? joint + 3 : joint + 2;
        if (above == 0 || !Denominators.TryGetValue(sentence.Lower(at), out var below) || above >= below || (above > 1) != sentence.Lower(at).EndsWith('s')) return null;
        // "five and a third man came": a half may stand before what is measured, the others end the number.
        var ends = below == 2 || above > 1 || at + 1 >= sentence.Tokens.Length || sentence.Tags[at + 1] is PartOfSpeech.Punctuation or PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adposition || NumberReader.Magnitude(sentence.Lower(at + 1)) is not null || Units.UnitTable.At(sentence, at + 1) is not null;
        return ends && sentence.Lower(at + 1) != "of" ? (above / below, at) : null;
    }

    /// <summary>"two to one", "3:1" as a ratio.</summary>
    private static (decimal, int)? Odds(Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        if (token.Kind == TokenKind.Number && token.Text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && !IsVerseOrScore(sentence, index)
            && NumberReader.Digits(token.Text.AsSpan(0, colon)) is { } a && NumberReader.Digits(token.Text.AsSpan(colon + 1)) is { } b && b is > 0 and < 10 && token.Text.Length - colon == 2)
            return (Math.Round(a / b, 6), index);
        if (token.Kind == TokenKind.Number && sentence.Lower(index + 1) == "to" && sentence.Lower(index + 2) == "1" && sentence.Lower(index - 1) is not ("from" or "by") && NumberReader.Digits(token.Text) is > 1 and <= 1000 and var odds
            && (index + 3 >= sentence.Tokens.Length || sentence.Tags[index + 3] is PartOfSpeech.Punctuation or PartOfSpeech.Adposition or PartOfSpeech.Conjunction)) return (odds, index + 2); // a ratio of 17.9 to 1
        if (NumberReader.Read(sentence, index) is { InWords: true } first && sentence.Lower(index + first.Count) is "to" && sentence.Lower(index + first.Count + 1) == "one" && first.Value is > 1 and <= 100)
            return (first.Value, index + first.Count + 1);
        return null;
    }

    /// <summary>"the reading was Luke 2:7", "beat Tern Town 2:1": right after a name, or after the number of a book's chapter.</summary>
    private static bool IsVerseOrScore(Sentence sentence, int index) =>
        index > 0 && sentence.Tokens[index - 1] is { Kind: TokenKind.Word, IsCapitalized: true } name && char.IsLower(name.Text[^1]) && (sentence.Tags[index - 1] == PartOfSpeech.ProperNoun || index > 1 && sentence.Tags[index - 1] == PartOfSpeech.Noun) && sentence.Lower(index + 1) is not ("ratio" or "odds" or "split" or "scale");

    /// <summary>"one in five years", "three in 10 minutes" speak of time.</summary>
    private static bool UnitsFollow(Sentence sentence, int at) => Units.UnitTable.At(sentence, at) is { Unit.IsTime: true };
}
