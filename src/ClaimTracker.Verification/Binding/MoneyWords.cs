using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Tells whether a column without a unit holds money.</summary>
internal static class MoneyWords
{
    private static readonly string[] Kinds = [.. new[] { "cost", "price", "income", "wage", "salary", "revenue", "profit", "budget", "tax", "money" }.Select(Stems.Of)];

    public static bool Names(Measure measure)
    {
        foreach (var stem in measure.Stems)
            if (IsMoney(stem))
                return true;
        return measure.Column?.Description is { } description && Stems.Words(description).Any(word => IsMoney(Stems.Of(word)));
    }

    private static bool IsMoney(string stem)
    {
        foreach (var kind in Kinds)
            if (Synonyms.Likeness(kind, stem) >= 0.85)
                return true;
        return false;
    }
}
