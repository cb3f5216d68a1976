using ClaimTracker.Language;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>The place of a change among all changes of a series: "the second-fastest growth", "its third-largest drop since 2015".</summary>
/// <param name="Place">The place, 1 for the largest.</param>
/// <param name="IsDown">True for falls.</param>
/// <param name="Noun">The token of the noun of change.</param>
internal sealed record RankedChange(int Place, bool IsDown, int Noun)
{
    private const int MostPlaces = 1000;

    private static readonly string[] Ups = Of("upNoun"), Downs = Of("downNoun");

    /// <summary>What a noun of change says: true for a fall, false for a rise, null where the word is none.</summary>
    public static bool? IsFall(string noun) => Array.IndexOf(Downs, noun) >= 0 ? true : Array.IndexOf(Ups, noun) >= 0 ? false : null;

    /// <summary>The ranked change that the claim's number is the place in; null where it is none, or where it counts from the smallest.</summary>
    public static RankedChange? Of(ClaimContext context) =>
        IsSaid(context) && !IsLeast(context.Sentence, context.Last) && context.Claim.Value is >= 1 and <= MostPlaces && IsFall(context.Sentence.Lower(context.Last + 1)) is { } isFall
            ? new RankedChange((int)context.Claim.Value.Value, isFall, context.Last + 1)
            : null;

    /// <summary>True where the claim ranks changes, whether or not it can be told which.</summary>
    public static bool IsSaid(ClaimContext context)
    {
        if (context.Claim.Kind != ClaimKind.Rank) return false;
        for (var i = context.Last + 1; i <= Math.Min(context.Last + 3, context.Sentence.Tokens.Length - 1); i++)
            if (IsFall(context.Sentence.Lower(i)) is not null) return true;
        return false;
    }

    private static bool IsLeast(Sentence sentence, int last) => Superlatives.IsLeast(sentence.Lower(last).Split('-')[^1]);

    private static string[] Of(string role) => [.. WordTable.Rows("direction-words.txt").Where(row => row[0] == role).Select(row => row[1])];
}
