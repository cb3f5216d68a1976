using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Tells whether a column without a unit holds money.</summary>
internal static class MoneyWords
{
    private static readonly string[] Kinds = [.. new[] { "cost", "price", "income", "wage", "salary", "earnings", "revenue", "profit", "budget", "tax", "money", "premium", "spending", "expenditure", "turnover", "rent", "payroll", "fare", "compensation" }.Select(Stems.Of)];

    public static bool Names(Measure measure)
    {
        foreach (var stem in measure.Stems)
            if (IsMoney(stem))
                return true;
        return measure.Column?.Description is { } description && Stems.Words(description).Any(word => IsMoney(Stems.Of(word)));
    }

    /// <summary>True where one of the words is of money: those of "city_budget.csv".</summary>
    public static bool Are(IReadOnlyList<string> stems) => stems.Any(IsMoney);

    private static bool IsMoney(string stem)
    {
        foreach (var kind in Kinds)
            if (kind == stem)
                return true;
        return false;
    }
}
