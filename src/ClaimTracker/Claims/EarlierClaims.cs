using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>The claims of the sentence before, for "That is up from 77 in May".</summary>
internal sealed class EarlierClaims
{
    /// <summary>Index of the last level in the sentence before; -1 where it had none or stands in another block.</summary>
    public int Last { get; private set; } = -1;

    private int _block = -1;
    private int _millions = -1;
    private (TextSpan, string)? _counted;

    /// <summary>The last level where <paramref name="sentence"/> goes on in the same block; -1 otherwise.</summary>
    public int For(Sentence sentence) => sentence.Block == _block ? Last : -1;

    /// <summary>True where a sentence before in the same block writes "m" for a million of something.</summary>
    public bool WritesMillions(Sentence sentence) => sentence.Block == _millions;

    /// <summary>What the last number of the sentence before is of, where <paramref name="sentence"/> opens with "That" or "It" and says a number of the same unit; null elsewhere.</summary>
    public TextSpan? Meant(Sentence sentence, List<NumericClaim> claims, Quantity quantity) =>
        For(sentence) is >= 0 and var last && quantity is { NounFirst: < 0 } && (sentence.Lower(0) is "that" or "this" || sentence.Lower(0) is "it" or "they" && sentence.Lower(1) is "is" or "was" or "are" or "were") && quantity.Unit is not null && claims[last].Unit == quantity.Unit ? claims[last].Subject : null;

    /// <summary>What the last number of the sentence before counts, and the word before that number; null where it counts nothing, or stands in another block.</summary>
    public (TextSpan Noun, string Verb)? Counted(Sentence sentence) => sentence.Block == _block ? _counted : null;

    public void AddMillion(Sentence sentence) => _millions = sentence.Block;

    public void Add(ClauseContext clause, List<NumericClaim> claims, int first)
    {
        var sentence = clause.Sentence;
        if (_block != sentence.Block || claims.Count > first) _counted = null; // "They met in May." between the two counts nothing else
        _block = sentence.Block;
        for (var i = clause.Quantities.Count - 1; i >= 0 && _counted is null; i--)
            if (clause.Quantities[i] is { Kind: ClaimKind.Count, Unit: null, NounFirst: >= 0 } quantity && claims[first + i].Subject is { } noun)
                _counted = (noun, sentence.Lower(quantity.HedgeFirst - 1));
        for (var i = claims.Count - 1; i >= first; i--)
        {
            if (claims[i].Kind is ClaimKind.Date or ClaimKind.Age or ClaimKind.Rank) continue;
            Last = i;
            return;
        }

        Last = -1;
    }
}
