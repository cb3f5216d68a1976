using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Comparison;

namespace ClaimTracker.Verification.Judging;

/// <summary>Says in one plain sentence why a verdict is what it is.</summary>
internal static class Explainer
{
    public static string NotCheckable(VerdictReason reason) => reason switch
    {
        VerdictReason.Prediction => "This foretells; data can only say what has happened.",
        VerdictReason.Hypothetical => "This is not put forward as fact.",
        _ => "There is nothing to compare.",
    };

    public static string Missing(VerdictReason reason, Tried? best)
    {
        var left = best?.Unexplained;
        return reason switch
        {
            VerdictReason.Future => "It lies after the day of the article; no data can hold it.",
            VerdictReason.PeriodNotCovered => "The data does not say what it was in this period.",
            VerdictReason.UnitNotConvertible => "The data holds it in another unit, which this one cannot be worked out from.",
            VerdictReason.BinMismatch => "The data has other classes than the claim.",
            VerdictReason.EntityAbsent when left is { Names.Count: > 0 } => $"The data does not have {string.Join(", ", left.Names)}.",
            VerdictReason.MeasureAbsent when left is { Core.Count: > 0 } => $"The data says nothing of \"{string.Join(" ", left.Core)}\".",
            VerdictReason.ColumnAbsent when left is { Others.Count: > 0 } => $"No column of the data stands for \"{string.Join(" ", left.Others)}\".",
            VerdictReason.ReadingUnclear => "The words do not say clearly enough which cells are meant.",
            _ => "No column of the data measures this.",
        };
    }

    public static string Of(ClaimContext context, ClaimedNumber number, Tried pick, VerdictReason reason)
    {
        if (pick.Answer.Because is { } because) return because + ".";
        var value = pick.Value ?? 0;
        var actual = NumberText.Of(pick.Reading.IsChange && context.Claim.Kind != ClaimKind.Multiple ? Math.Abs(value) : value) + Unit(pick.Reading.Unit);
        var claimed = context.Text;
        var formula = pick.Answer.Formula;
        return reason switch
        {
            VerdictReason.Exact => $"{claimed}: the data says {actual} ({formula}).",
            VerdictReason.Rounded => $"{NumberText.Of(number.Value)} is {actual} rounded ({formula}).",
            VerdictReason.Coarse => $"{NumberText.Of(number.Value)} is {actual} rounded coarsely ({formula}).",
            VerdictReason.Truncated => $"{NumberText.Of(number.Value)} is {actual} cut off; it rounds to another number ({formula}).",
            VerdictReason.Near => $"{claimed} is near, but the data says {actual} ({formula}).",
            VerdictReason.HedgeOk => $"\"{claimed}\" can be said of {actual} ({formula}).",
            VerdictReason.HedgeViolated => $"\"{claimed}\" cannot be said of {actual}, which lies on the other side ({formula}).",
            VerdictReason.Understated => $"\"{claimed}\" is true, but the data says {actual} ({formula}).",
            VerdictReason.Overstated => $"\"{claimed}\" is true, but the data says only {actual} ({formula}).",
            VerdictReason.Fraction => $"{actual} is {claimed} as a fraction in words ({formula}).",
            VerdictReason.Multiple => $"{actual} times is what \"{claimed}\" says ({formula}).",
            VerdictReason.ScaleError => $"The digits fit, but the size does not: the data says {actual} ({formula}).",
            VerdictReason.PercentVsPoints => $"{Points(pick)} is a difference in percentage points; in percent it is {actual} ({formula}).",
            VerdictReason.TimesVsIncrease => $"{NumberText.Of(number.Value)} percent is what it is of the old figure; the change is {actual} ({formula}).",
            VerdictReason.ToVsBy => $"{NumberText.Of(number.Value)} is the level that was reached, not the change, which is {actual} ({formula}).",
            VerdictReason.WrongDirection => $"The size is right, but it {(value > 0 ? "rose" : "fell")} ({formula}).",
            VerdictReason.WrongPeriod => $"{NumberText.Of(number.Value)} is the figure of another period; here the data says {actual} ({formula}).",
            VerdictReason.ReadingUnclear => $"The words fit several cells that differ; one of them says {actual} ({formula}).",
            _ => $"The data says {actual}, not {claimed} ({formula}).",
        };
    }

    /// <summary>What the claim would say with the right number, rounded as it is.</summary>
    public static string? Correction(ClaimContext context, ClaimedNumber number, Tried pick, VerdictReason reason)
    {
        if (pick.Answer.Decided is not null) return pick.Answer.Text;
        if (pick.Value is not { } value) return null;
        if (pick.Reading.IsChange && context.Claim.Kind != ClaimKind.Multiple) value = Math.Abs(value);
        if (reason == VerdictReason.PercentVsPoints && pick.Answer.Levels is var (before, after)) return NumberText.Of(Math.Abs(after - before)) + " percentage points";
        var place = number.IsCount || number.LastPlace <= 0 ? Math.Min(1, number.LastPlace) : number.LastPlace;
        var rounded = Math.Round(value / place, MidpointRounding.AwayFromZero) * place;
        return NumberText.Of(rounded) + Unit(context.Claim.Unit ?? (context.Claim.Kind == ClaimKind.Ratio ? "percent" : null));
    }

    private static string Points(Tried pick) => pick.Answer.Levels is var (before, after) ? NumberText.Of(Math.Abs(after - before)) : "It";

    private static string Unit(string? unit) => unit switch
    {
        null => "",
        "percent" => "%",
        "percentage point" => " percentage points",
        _ when unit.Length == 3 && unit.All(char.IsUpper) => " " + unit,
        _ => " " + unit,
    };
}
