using ClaimTracker.Language;

namespace ClaimTracker.Claims;

/// <summary>The claims of the sentence before, for "That is up from 77 in May".</summary>
internal sealed class EarlierClaims
{
    /// <summary>Index of the last level in the sentence before; -1 where it had none or stands in another block.</summary>
    public int Last { get; private set; } = -1;

    private int _block = -1;

    /// <summary>The last level where <paramref name="sentence"/> goes on in the same block; -1 otherwise.</summary>
    public int For(Sentence sentence) => sentence.Block == _block ? Last : -1;

    public void Add(Sentence sentence, List<NumericClaim> claims, int first)
    {
        _block = sentence.Block;
        for (var i = claims.Count - 1; i >= first; i--)
        {
            if (claims[i].Kind is ClaimKind.Date or ClaimKind.Age or ClaimKind.Rank) continue;
            Last = i;
            return;
        }

        Last = -1;
    }
}
