using ClaimTracker.Quotes.Contents;
using ClaimTracker.Quotes.Cues;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Finds who was told where the sentence opens with it: "In an interview with the Echo, Holt said".</summary>
internal static class OpeningHearer
{
    /// <summary>The hearer before the speaker of a cue; null where the sentence opens otherwise.</summary>
    public static (int First, int Last)? Find(Passage p, Cue cue)
    {
        if (cue.Shape != CueShape.SubjectFirst || cue.Speaker is not { } speaker) return null;
        var start = p.LogicalStart(cue.At);
        if (!(p.Lower(start) is "in" or "during" or "speaking" or "talking") || speaker.First - start > ContentFinder.LongestAside) return null;
        for (var i = start + 1; i < speaker.First - 1; i++)
        {
            if (!p.IsFree(i) || p.IsComma(i)) return null;
            if (p.Lower(i) is not ("to" or "with") || !Carries(p.Lower(i - 1))) continue;
            return NounPhrase.StartingAt(p, i + 1) is { } hearer && hearer.Last < speaker.First && NounPhrase.CanSpeak(p, hearer) ? hearer : null;
        }

        return null;
    }

    /// <summary>"an interview with", "a letter to", "a statement read to".</summary>
    private static bool Carries(string word) => SpeakerWords.IsMedium(word) || SpeakerWords.IsTalk(word) || word is "speaking" or "talking" or "read" or "sent" or "addressed";
}
