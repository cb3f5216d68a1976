using ClaimTracker.Language;
using ClaimTracker.Quotes.Contents;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>A reporting verb with its speaker and what would be reported, before it is known whether anything is.</summary>
internal sealed record Saying(Passage P, Cue Cue, (int First, int Last) Speaker, Content Content, List<Piece> Pieces)
{
    /// <summary>True where some of it is in marks.</summary>
    public bool HoldsMarks { get; } = Pieces.Any(piece => piece.Marked);

    /// <summary>True where all of it is in marks.</summary>
    public bool IsVerbatim { get; } = Pieces.All(piece => piece.Marked);

    /// <summary>The first token of what would be reported.</summary>
    public int Start => Content.Ranges[0].First;

    /// <summary>The word there, in lower case.</summary>
    public string FirstWord => P.Lower(Start);

    /// <summary>The speaker's last word, in lower case.</summary>
    public string SpeakerWord => P.Lower(Speaker.Last);

    /// <summary>The noun that opens the sentence with the speaker's clause, where the speaker is only what its last words name: "a card propped against the wall reads".</summary>
    public string? SpeakerStart => P.LogicalStart(Cue.At) is var start && start < Speaker.First && NounPhrase.StartingAt(P, start, wide: false) is { } first && first.Last < Speaker.First && P.Penn(first.Last + 1) is PennTag.VBN or PennTag.VBG or PennTag.IN ? P.Lower(first.Last) : null;

    /// <summary>"“I am done,” I told the council": what marks hold the author said; in "I have written often" the author speaks as author, and nobody is quoted.</summary>
    public bool IsByAuthor => SpeakerWord == "i" && IsVerbatim;
}
