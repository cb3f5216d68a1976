using ClaimTracker.Claims;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>What a claim was found to be in the data, in an earlier pass over the article.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reading">The reading that was chosen.</param>
/// <param name="Query">Its query.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Weight">How much it says of what the article draws on: 1 for a number of three digits or more that agrees, less for a shorter one.</param>
/// <param name="IsFirm">True where neither chance nor a loose reading may have brought them together.</param>
internal sealed record Bond(NumericClaim Claim, Reading Reading, string Query, VerdictKind Kind, double Weight, bool IsFirm)
{
    /// <summary>The one figure that the claim is; null where it is made of several.</summary>
    public Selection? Level => Kind is VerdictKind.Supported or VerdictKind.Close && Reading is LevelReading { Selection: var selection } ? selection : null;
}

/// <summary>What the claims of an article were found to be: it tells which tables it draws on, and which figures stand beside a change.</summary>
internal sealed class Bonds
{
    private readonly Dictionary<string, Bond> _bonds = new(StringComparer.Ordinal);

    /// <summary>Nothing is known yet.</summary>
    public static Bonds None { get; } = new();

    public int Count => _bonds.Count;

    public void Add(Bond bond) => _bonds[bond.Claim.Id] = bond;

    public Bond? Of(string id) => _bonds.GetValueOrDefault(id);

    /// <summary>How much the claims of other sentences draw on a table.</summary>
    public double Votes(TableModel table, NumericClaim but) => _bonds.Values.Where(bond => bond.Reading.Table == table && bond.Claim.Sentence != but.Sentence).Sum(bond => bond.Weight);

    /// <summary>The claims that a table holds.</summary>
    public IEnumerable<Bond> On(TableModel table) => _bonds.Values.Where(bond => bond.Reading.Table == table && bond.Kind is VerdictKind.Supported);

    /// <summary>How much the claims of other sentences draw on any table.</summary>
    public double Votes(NumericClaim but) => _bonds.Values.Where(bond => bond.Claim.Sentence != but.Sentence).Sum(bond => bond.Weight);

    /// <summary>True where both passes found the same.</summary>
    public bool IsLike(Bonds other) => _bonds.Count == other._bonds.Count && _bonds.All(pair => other.Of(pair.Key) is { } bond && bond.Kind == pair.Value.Kind && bond.Query == pair.Value.Query);
}
