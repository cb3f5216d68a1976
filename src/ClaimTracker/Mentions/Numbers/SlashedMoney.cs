using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads the stroke that East Africa and South Asia write after whole shillings and rupees: "8,000/-", "3m/-", "Rs 500/-", "20,000/=".</summary>
internal static class SlashedMoney
{
    /// <summary>How many tokens around the number are searched for rupees.</summary>
    private const int Reach = 30;

    private static readonly Unit Shilling = UnitTable.CurrencyOf("Sh")!;

    private static readonly Unit Rupee = UnitTable.CurrencyOf("Rs")!;

    private static readonly FrozenSet<string> Rupees = new[] { "rupee", "rupees", "rs", "rs.", "lakh", "lakhs", "crore", "crores" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the stroke stands right after the token at <paramref name="last"/>; it is two tokens long.</summary>
    public static bool Follows(Sentence sentence, int last) =>
        sentence.Lower(last + 1) == "/" && sentence.Lower(last + 2) is "-" or "=" && sentence.IsGlued(last + 1) && sentence.IsGlued(last + 2)
        && !(sentence.IsGlued(last + 3) && last + 3 < sentence.Tokens.Length && sentence.Tokens[last + 3].Kind is TokenKind.Word or TokenKind.Number);

    /// <summary>The currency of a number with the stroke and no other sign: shillings where the sentence says nothing of rupees.</summary>
    public static Unit CurrencyAt(Sentence sentence, int index)
    {
        for (var i = Math.Max(0, index - Reach); i < Math.Min(sentence.Tokens.Length, index + Reach); i++)
            if (Rupees.Contains(sentence.Tokens[i].Lower))
                return Rupee;
        return Shilling;
    }
}
