using ClaimTracker.Language;

namespace ClaimTracker.Quotes.Cues;

/// <summary>A word with the form of a reporting verb, where it stands.</summary>
/// <param name="P">The passage.</param>
/// <param name="At">Its token.</param>
/// <param name="Verb">The verb that it would be.</param>
/// <param name="Group">What would belong to it on its left.</param>
internal readonly record struct VerbPlace(Passage P, int At, ReportingVerb Verb, VerbGroup Group)
{
    /// <summary>The word before it, in lower case.</summary>
    public string Before => P.Lower(At - 1);

    /// <summary>The word behind it, in lower case.</summary>
    public string Next => P.Lower(At + 1);

    public PartOfSpeech TagBefore => P.Tag(At - 1);

    /// <summary>True where no auxiliary and no adverb stands before it.</summary>
    public bool IsAlone => Group.First == At;

    /// <summary>In a headline every word has a capital and its tag is worth little.</summary>
    public bool IsTitleCase => At > 0 && P.Tokens[At].IsCapitalized;

    /// <summary>"says", "said" or "tells": no noun looks like these.</summary>
    public bool SaysOrTells => Verb.Lemma is "say" or "tell";

    /// <summary>The token behind it is a number.</summary>
    public bool IsBeforeNumber => P.Tag(At + 1) == PartOfSpeech.Numeral || P.Tokens[Math.Min(At + 1, P.Count - 1)].Kind == TokenKind.Number;
}
