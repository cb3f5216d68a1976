using System.Globalization;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Extends a quantity by what it is counted per: "per 100,000 people", "a day", "per share".</summary>
internal static class Rates
{
    /// <summary>The quantity with its denominator in the unit; the same where none follows.</summary>
    public static Quantity Extend(Sentence sentence, Quantity quantity)
    {
        var at = Math.Max(quantity.SpanLast, quantity.NounFirst > quantity.Last && quantity.NounFirst <= quantity.Last + 2 ? quantity.NounLast : -1) + 1;
        if (sentence.Lower(quantity.SpanLast + 1) == "/" && quantity.Unit is not null && quantity.Unit.StartsWith("degree", StringComparison.Ordinal)) return quantity; // 200C/400F says one heat twice
        if (quantity.Kind is ClaimKind.Multiple or ClaimKind.Ratio or ClaimKind.Age || quantity.Kind == ClaimKind.Duration && !IsWorked(sentence, quantity)) return quantity;
        if ((Denominator(sentence, at) ?? (quantity.SpanLast + 1 == at ? null : Denominator(sentence, quantity.SpanLast + 1))) is not { } found) return quantity;
        if (quantity.Unit == "percent" && sentence.Lower(quantity.SpanLast + 1) is not ("a" or "an" or "per" or "each" or "every" or "/" or "-")) return quantity; // a 3 percent cut for every load
        var numerator = quantity.Unit ?? (quantity.NounFirst > quantity.Last ? Phrase(sentence, Counted(sentence, quantity)) : null);
        var unit = numerator is null ? "per " + found.Name : numerator + " per " + found.Name;
        var kind = quantity.Kind is ClaimKind.Count ? ClaimKind.Rate : quantity.Kind;
        return quantity with { Unit = unit, Kind = kind, SpanLast = found.Last };
    }

    /// <summary>"48 hours a week": how much of each week it takes; "open 24 hours a day" is always.</summary>
    public static bool IsWorked(Sentence sentence, Quantity quantity) =>
        quantity is { Unit: "hour" or "minute", Value: not 24 } && sentence.Lower(quantity.SpanLast + 1) is "a" or "per" or "each" or "every" && sentence.Lower(quantity.SpanLast + 2) is "day" or "night" or "week" or "month" or "year";

    /// <summary>"per 100,000 people", "a day", "an hour", "each week", "/barrel"; its name in the singular and last token.</summary>
    public static (string Name, int Last)? Denominator(Sentence sentence, int at)
    {
        if (sentence.Lower(at) == "-" && sentence.Lower(at + 1) is "a" or "an" or "per" && sentence.Lower(at + 2) == "-") return Hyphened(sentence, at + 3); // a 30,000-litre-a-day well
        var word = sentence.Lower(at);
        if (word is "a" or "an" or "each" or "every")
            return UnitTable.At(sentence, at + 1) is { } unit && !unit.Unit.IsMoney && (unit.Unit.Dimension is "time" or "volume" or "mass" or "length" or "area" or "energy") && sentence.Lower(at + 1) is var name && (name != "second" || at + 2 >= sentence.Tokens.Length || sentence.Tags[at + 2] is PartOfSpeech.Punctuation or PartOfSpeech.Adposition) && !(sentence.Lower(at + 1 + unit.Count) is "-" || unit.Unit.IsTime && sentence.Lower(at + 1 + unit.Count) is "ago" or "earlier" or "later" or "before" or "after" or "old")
                ? (unit.Unit.Name, at + unit.Count)
                : word is "a" && sentence.Lower(at + 1) is "share" or "barrel" or "dozen" or "head" or "person" or "piece" or "game" or "night" or "bottle" or "ticket" or "copy" or "seat" or "pop" ? (sentence.Lower(at + 1), at + 1) : null;
        if (word == "for" && sentence.Lower(at + 1) is "every" or "each") at++;
        else if (word is not ("per" or "/")) return null;
        at++;
        if (word == "/" && !sentence.IsGlued(at) && sentence.Tokens[Math.Min(at, sentence.Tokens.Length - 1)].Kind == TokenKind.Number) return null; // 224 kW / 300 PS
        if (Glued(sentence, at) is { } volume) return (volume, at);
        if (NumberReader.Read(sentence, at) is { } number)
        {
            var after = at + number.Count;
            var amount = number.Value.ToString("0.######", CultureInfo.InvariantCulture);
            if (UnitTable.At(sentence, after) is { } per) return ($"{amount} {per.Unit.Name}", after + per.Count - 1);
            return CountedNoun.At(sentence, after) is { } noun ? ($"{amount} {Phrase(sentence, noun)}", noun.Last) : (amount, after - 1);
        }

        if (UnitTable.At(sentence, at) is { } measured) return (measured.Unit.Name, at + measured.Count - 1);
        if (at < sentence.Tokens.Length && sentence.Tokens[at].Kind == TokenKind.Symbol) return null; // 90p for every £1
        if (word == "/" && sentence.IsGlued(at) && at < sentence.Tokens.Length && UnitTable.Denominator(sentence.Tokens[at].Text) is { } letters) return (letters.Name, at); // $0.21/W, £900/mo
        return CountedNoun.At(sentence, at) is { } counted ? (Phrase(sentence, (counted.First, Math.Min(counted.Last, counted.First + 1))), Math.Min(counted.Last, counted.First + 1)) : null;
    }

    /// <summary>"100ml", "100g": the number and the letters of its unit in one word.</summary>
    private static string? Glued(Sentence sentence, int at)
    {
        if (at >= sentence.Tokens.Length || sentence.Tokens[at].Kind != TokenKind.Number) return null;
        var text = sentence.Tokens[at].Text.AsSpan();
        var digits = text.Length - text.TrimStart("0123456789.,").Length;
        if (digits == 0 || NumberReader.Digits(text[..digits]) is not { } value || UnitTable.Suffix(text[digits..].ToString()) is not { IsTime: false, IsMoney: false } unit) return null;
        return value == 1 ? unit.Name : $"{value.ToString("0.######", CultureInfo.InvariantCulture)} {unit.Name}";
    }

    private static (string Name, int Last)? Hyphened(Sentence sentence, int at) =>
        UnitTable.At(sentence, at) is { } unit ? (unit.Unit.Name, at + unit.Count - 1) : sentence.Lower(at) is "share" or "head" or "person" ? (sentence.Lower(at), at) : null;

    /// <summary>The noun past words that only set it against others: "40 more boats an hour" are boats.</summary>
    private static (int First, int Last) Counted(Sentence sentence, Quantity quantity)
    {
        var first = quantity.NounFirst;
        while (first < quantity.NounLast && sentence.Lower(first) is "more" or "fewer" or "less" or "extra" or "additional" or "other" or "new" or "further") first++;
        return (first, quantity.NounLast);
    }

    private static string Phrase(Sentence sentence, (int First, int Last) noun)
    {
        var head = Nouns.Singular(sentence.Lower(noun.Last));
        return noun.First >= noun.Last ? head : sentence.LowerText(noun.First, noun.Last - 1) + (sentence.IsGlued(noun.Last) ? "" : " ") + head;
    }
}
