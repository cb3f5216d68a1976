using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>A share that goes by a name, such as "operating margin", with the stems of the column that is the part and of the one that is the whole.</summary>
/// <param name="First">The first token of the name.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Part">The stems of the part.</param>
/// <param name="Whole">The stems of the whole.</param>
internal sealed record NamedShare(int First, int Last, string[] Part, string[] Whole);

/// <summary>Finds the names of shares beside a claim. The table is <c>named-shares.txt</c>.</summary>
internal static class NamedShares
{
    private const int Reach = 10;

    private static readonly (string[] Name, string[] Part, string[] Whole)[] All =
        [.. WordTable.Rows("named-shares.txt").Select(row => (row[0].Split(' '), StemsOf(row[1]), StemsOf(row[2])))];

    /// <summary>What a percentage may be a share of by the name that stands before it, each way that the two columns may be called.</summary>
    public static IReadOnlyList<NamedShare> Of(ClaimContext context)
    {
        var found = new List<NamedShare>();
        if (context.Claim.Kind != ClaimKind.Percentage || ChangeWords.IsStatedChange(context)) return found;
        foreach (var (name, part, whole) in All)
            for (var i = Math.Max(0, context.First - Reach); i + name.Length <= context.First; i++)
                if (Enumerable.Range(0, name.Length).All(at => context.Sentence.Lower(i + at) == name[at]))
                    found.Add(new NamedShare(i, i + name.Length - 1, part, whole));
        return found;
    }

    private static string[] StemsOf(string words) => [.. words.Split(' ').Select(Stems.Of)];
}
