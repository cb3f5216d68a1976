using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads what follows an amount of money: cents, the currency said again; tells pounds sterling from pounds of weight.</summary>
internal static class MoneyWords
{
    /// <summary>Words that speak of money.</summary>
    private static readonly FrozenSet<string> MoneyTalk = WordList.Read("money-talk.txt");

    /// <summary>How many tokens around "pounds" tell money from weight.</summary>
    private const int MoneyTalkReach = 60;

    /// <summary>"3 dollars and 50 cents", "15 dollars 50"; a magnitude may follow the code: "75 USD million".</summary>
    public static int Smaller(Sentence sentence, int last, ref decimal value, bool scaled)
    {
        if (!scaled && sentence.Tokens[last].Text.Length == 3 && NumberReader.Magnitude(sentence.Lower(last + 1)) is > 12 and var magnitude && Scales.TryMultiply(ref value, magnitude)) return last + 1;
        if (scaled || value < 0 || value != Math.Truncate(value)) return last;
        var at = sentence.Lower(last + 1) == "and" ? last + 2 : last + 1;
        if (NumberReader.Read(sentence, at) is not { Value: > 0 and < 100 } small) return last;
        var end = at + small.Count;
        var named = sentence.Lower(end) is "cents" or "pence";
        var bare = at == last + 1 && (small.InWords || sentence.Tokens[at].Text.Length == 2) && sentence.Lower(end) is "" or "." or "," or "more";
        if (!named && !bare) return last;
        value += small.Value / 100;
        return named ? end : end - 1;
    }

    /// <summary>"$3 and 50 cents"; "$40 million dollars" says its unit twice.</summary>
    public static int Last(Sentence sentence, int last, ref decimal value, Unit unit)
    {
        if (sentence.Lower(last + 1) == "and" && sentence.Lower(last + 3) is "cents" or "pence" && NumberReader.Read(sentence, last + 2) is { Value: < 100, Count: 1 } cents && value == Math.Truncate(value))
        {
            value += cents.Value / 100;
            return last + 3;
        }

        if (unit.Name == "USD" && sentence.Tokens[Math.Min(last + 1, sentence.Tokens.Length - 1)].Text is "US" or "U.S." && (last + 2 >= sentence.Tokens.Length || sentence.Tags[last + 2] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective))) return last + 1; // $31 US
        return sentence.Lower(last + 1) is "dollars" && unit.Name.EndsWith('D') || UnitTable.At(sentence, last + 1) is { Count: 1 } code && code.Unit.IsMoney && sentence.Tokens[last + 1].Text.Length == 3 ? last + 1 : last;
    }

    /// <summary>True where words near the number speak of money: "fined 40 pounds", but "a parcel of 40 pounds".</summary>
    public static bool IsSpokenOf(Sentence sentence, int index)
    {
        for (var i = Math.Max(0, index - MoneyTalkReach); i < Math.Min(sentence.Tokens.Length, index + MoneyTalkReach); i++)
            if (MoneyTalk.Contains(sentence.Lower(i)))
                return true;
        return false;
    }
}
