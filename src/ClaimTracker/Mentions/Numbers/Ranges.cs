using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Joins two amounts into a range: "between $6 and $7 billion", "5-10", "20 to 40 millimetres", "three or four".</summary>
/// <remarks>The ends of "rose from A to B" are two levels of one thing, so they stay apart; those of "range from A to B" are not.</remarks>
internal static class Ranges
{
    /// <summary>How many times larger a level is than the change that led to it, at the least, where nothing else tells the two from a range.</summary>
    private const int LevelToChange = 3;

    /// <summary>How many tokens a hedge before the upper end may have.</summary>
    private const int LongestHedge = 3;

    /// <summary>Words before "from A to B" where both are ends of many things.</summary>
    private static readonly FrozenSet<string> SpreadWords = WordList.Read("spread-words.txt");

    /// <summary>Words that say a direction.</summary>
    private static readonly FrozenSet<string> Moves = WordList.Rows("trend-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a word that says a direction: "raised".</summary>
    public static bool IsMove(string lower) => Moves.Contains(lower);

    /// <summary>The range that starts with <paramref name="low"/>; null where it is a number of its own.</summary>
    public static Quantity? Read(Sentence sentence, Amount low, ModelNumbers models)
    {
        var joint = low.Last + 1;
        if (sentence.Lower(joint) == "-" && sentence.IsGlued(joint) && !sentence.IsGlued(joint + 1) && sentence.Lower(joint + 1) is "to" or "or") joint++; // a 10- to 15-foot drop
        var word = sentence.Lower(joint);
        var between = sentence.Lower(low.First - 1) == "between" || (sentence.Lower(low.First - 2) == "between" && Hedges.EndingAt(sentence, low.First) is not null);
        var ages = sentence.Lower(low.First - 1) == "of" && sentence.Lower(low.First - 2) == "ages" && sentence.Lower(low.First - 4) == "between"; // between the ages of 13 and 16
        between |= ages || sentence.Lower(low.First - 1) is "ages" or "age" && sentence.Lower(low.First - 2) == "between";
        if (between ? word is not ("and" or "to" or "-" or "–") : !IsJoint(sentence, joint, low)) return null;
        var at = joint + 1;
        if (word == "to" && IsSpread(sentence, low.First) && HedgeEnd(sentence, at) is { } hedged) at = hedged;
        while (at < sentence.Tokens.Length && sentence.Tokens[at].Kind is TokenKind.Symbol or TokenKind.Word && UnitTable.CurrencyBefore(sentence, at + 1) is { } sign && sign.First <= at) at++;
        if (at < sentence.Tokens.Length && (sentence.Lower(at) is "minus" || low.Value < 0 && sentence.Tokens[at].Text is "-" or "−" or "–" && sentence.IsGlued(at + 1))) at++;
        if (at >= sentence.Tokens.Length || AmountReader.Read(sentence, at, models) is not { } high || high.First <= joint - 1) return null;
        if (low.Unit?.Name == "metre" && sentence.Tokens[low.Last].Text.EndsWith('m') && high.Scaled && high.Unit?.Name != "metre" && sentence.Tokens[high.First].Text.EndsWith('m')) low = low with { Value = low.Value * 1_000_000, Unit = null, Scaled = true }; // between 10m and 11m tonnes
        if (low.Unit is { IsMoney: true } && high.Unit?.Name == "metre" && sentence.Tokens[high.Last].Text.EndsWith('m')) high = high with { Value = high.Value * 1_000_000, Unit = null, Scaled = true }; // £4-5m
        if (Characters.IsDash(word[0]) && !between && high.First < (at > joint + 1 ? joint : at)) return null; // £4m-£5m has its sign on both
        var (bottom, top) = (low.Value, Math.Abs(high.Value));
        if (high.Value < 0 && word is "to" or "and") top = high.Value;
        var unit = high.Unit ?? low.Unit;
        if (low.Unit is not null && high.Unit is not null && low.Unit.Name != high.Unit.Name) return null;
        if (low.Unit is not null && high.Unit is null && !low.Unit.IsMoney && word != "-" && !between) return null; // "40% to 60" names its unit once too often
        if (high.Scaled && !low.Scaled && bottom < 1000 && bottom < top)
        {
            var scale = Scales.Of(high.Value);
            if (bottom * scale < top) bottom *= scale;
        }

        if (bottom >= top) return null;
        if (sentence.Lower(low.First - 1) == "by" && word == "to" && (low.Unit is not null || high.Unit is null)) return null; // by 3 points to 41
        if (word is "or" && (top - bottom > Math.Max(2, bottom) || !low.InWords && top - bottom > 1000)) return null;
        if (IsYears(sentence, low, high) || word == "to" && (NamesUnitOnce(sentence, low, high) || IsChange(sentence, low, bottom, top))) return null;
        var first = low.First;
        var factor = unit is null ? Multiples.Read(sentence, high.First) : null; // two to three times as likely
        var last = factor?.Last ?? high.Last;
        return new Quantity
        {
            Sentence = sentence,
            First = first,
            Last = last,
            HedgeFirst = between && !ages ? first - (sentence.Lower(first - 1) == "between" ? 1 : 2) : first,
            SpanLast = last,
            Low = bottom,
            High = top,
            Bound = Bound.Between,
            Unit = unit?.Name,
            Kind = factor is null ? unit?.Kind ?? ClaimKind.Count : ClaimKind.Multiple,
            InWords = low.InWords && high.InWords,
        };
    }

    /// <summary>"lost 12 cents to 83.10": a unit in words on the first and none on the second, which a range would have on the last.</summary>
    private static bool NamesUnitOnce(Sentence sentence, Amount low, Amount high) =>
        low.Unit is { IsMoney: true } && high.Unit is null && sentence.Tokens[low.First].Kind == TokenKind.Number && UnitTable.At(sentence, low.Last) is not null;

    /// <summary>"rents rose $20 to $580", "the index fell 120 to 4,567": right after the verb, and many times smaller, it is how much and where to; "could rise $20 to $30" is a range.</summary>
    private static bool IsChange(Sentence sentence, Amount low, decimal bottom, decimal top) =>
        low.First > 0 && top / LevelToChange >= bottom && (low.Unit is not null || top >= 1000) && sentence.PennTags[low.First - 1] is PennTag.VBD or PennTag.VBN or PennTag.VBG or PennTag.VBZ && Moves.Contains(sentence.Lower(low.First - 1));

    private static bool IsJoint(Sentence sentence, int joint, Amount low) => sentence.Lower(joint) switch
    {
        "to" => !IsYear(sentence, low) && (IsSpread(sentence, low.First) || !FollowsFrom(sentence, low.First) && !(Hedges.EndingAt(sentence, low.First) is { } hedge && sentence.Lower(hedge.First - 1) is "from" or "by")),
        "or" => low.InWords || low.Value < 100,
        "-" or "–" or "‑" or "—" => sentence.IsGlued(joint) && sentence.IsGlued(joint + 1) || sentence.Lower(joint) == "–" && low.Unit is null,
        _ => false,
    };

    /// <summary>"fines range from $30 to $900", "prices, from $30 to $900,": the ends of many and no change of one.</summary>
    private static bool IsSpread(Sentence sentence, int first)
    {
        var from = Hedges.EndingAt(sentence, first) is { } hedge ? hedge.First - 1 : first - 1;
        if (sentence.Lower(from) != "from") return false;
        for (var i = from - 2; i >= Math.Max(0, from - 4); i--)
            if (Moves.Contains(sentence.Lower(i))) return false; // "raised its prices from $9 to $12"
        if (sentence.Lower(from - 2) == "in" && SpreadWords.Contains(sentence.Lower(from - 3)) || IsKind(sentence, from - 1)) return true; // ranged in age from 18 to 67
        return SpreadWords.Contains(sentence.Lower(from - 1)) || sentence.Lower(from - 1) == "in" && sentence.Tags[Math.Max(0, from - 2)] == PartOfSpeech.Noun && SpreadWords.Contains(sentence.Lower(from - 2));
    }

    /// <summary>"Homes from $90,000 to $120,000 sell fast": many things that open their sentence, of which nothing is said before both ends.</summary>
    private static bool IsKind(Sentence sentence, int noun)
    {
        if (noun < 0 || noun > 2 || sentence.PennTags[noun] is not PennTag.NNS) return false;
        for (var i = 0; i < noun; i++)
            if (sentence.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Determiner)) return false;
        return true;
    }

    /// <summary>"to over $900", "to more than 40": the token after the hedge that starts there; null where none does.</summary>
    private static int? HedgeEnd(Sentence sentence, int at)
    {
        for (var end = at + 1; end <= at + LongestHedge; end++)
            if (Hedges.EndingAt(sentence, end) is { } hedge && hedge.First == at)
                return end;
        return null;
    }

    /// <summary>"from $154 to $220", "from the current $154 to $220".</summary>
    private static bool FollowsFrom(Sentence sentence, int first)
    {
        var at = first - 1;
        while (at > 0 && at > first - 4 && sentence.Tags[at] is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Pronoun) at--;
        return sentence.Lower(at) == "from";
    }

    /// <summary>"from 8,412 in 2012 to 3,970": the year dates the first level and starts no range.</summary>
    private static bool IsYear(Sentence sentence, Amount low) =>
        low.Unit is null && low.First == low.Last && sentence.Tokens[low.First].Text.Length == 4 && low.Value is >= 1500 and <= 2100 && sentence.Lower(low.First - 1) is "in" or "of" or "since" or "by" or "during" or "until";

    /// <summary>"2012-13" and "2010-2015" are spans of years.</summary>
    private static bool IsYears(Sentence sentence, Amount low, Amount high) =>
        low.Unit is null && high.Unit is null && low.Value is >= 1500 and <= 2100 && sentence.Tokens[low.First].Text.Length == 4 && high.Value is <= 99 or >= 1500 and <= 2100 && low.First == low.Last;
}
