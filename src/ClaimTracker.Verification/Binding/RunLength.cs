using ClaimTracker.Language;

namespace ClaimTracker.Verification.Binding;

/// <summary>How many periods one after another a claim says to have gone the same way: "six consecutive years", "the sixth straight year", "the third month in a row".</summary>
/// <param name="Unit">"year", "quarter", "month", "week" or "day".</param>
/// <param name="Count">How many.</param>
/// <param name="IsOrdinal">True where exactly so many are said: the sixth is not the seventh.</param>
internal sealed record RunLength(string Unit, int Count, bool IsOrdinal)
{
    private const int Longest = 200;

    private static readonly string[] Units = ["year", "quarter", "month", "week", "day"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>The run that the claim's number is the length of; null where it is none.</summary>
    public static RunLength? Of(ClaimContext context)
    {
        if (context.Claim.Value is not { } value || value < 2 || value > Longest || value != decimal.Truncate(value)) return null;
        for (var i = context.First; i <= Math.Min(context.Last + 3, context.Sentence.Tokens.Length - 1); i++)
            if (UnitOf(context.Sentence.Lower(i)) is { } unit)
                return IsRun(context.Sentence, context.First, i) ? new RunLength(unit, (int)value, Ordinal(context.Sentence.Lower(context.First)) is not null) : null;
        return null;
    }

    /// <summary>"The third month in a row" at a token: where it ends and the count; null where it is none.</summary>
    public static (int Last, int Count)? At(Sentence sentence, int token) =>
        Ordinal(sentence.Lower(token)) is > 1 and var count && UnitOf(sentence.Lower(token + 1)) is not null && IsRun(sentence, token, token + 1) ? (token + 1, count) : null;

    private static bool IsRun(Sentence sentence, int first, int unit)
    {
        for (var i = first; i < unit; i++)
            if (sentence.Lower(i) is "straight" or "consecutive" or "successive")
                return true;
        return sentence.Lower(unit + 1) is "running" || (sentence.Lower(unit + 1) is "in" && sentence.Lower(unit + 2) is "a" && sentence.Lower(unit + 3) is "row");
    }

    private static string? UnitOf(string word) => Array.Find(Units, unit => word == unit || (word.Length == unit.Length + 1 && word[^1] == 's' && word.StartsWith(unit, StringComparison.Ordinal)));

    private static int? Ordinal(string word) => Array.IndexOf(Ordinals, word) is >= 0 and var at ? at + 1
        : word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], out var number) ? number : null;

    /// <summary>True where a period of a table lasts as long as one of the run.</summary>
    public bool Fits(Tables.Period period) => Unit switch
    {
        "year" => period.Days is > 300 and < 400,
        "quarter" => period.Days is > 80 and < 100,
        "month" => period.Days is > 26 and < 32,
        "week" => period.Days == 7,
        _ => period.Days == 1,
    };
}
