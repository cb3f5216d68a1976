using ClaimTracker.Language;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Verbs that end what they report, whatever the tags say.</summary>
internal static partial class VerbSense
{
    private static bool? EndsReport(VerbPlace w) => EndsWords(w) && (SpeechBefore(w.P, w.Group.First) >= 0 || IsBehindAside(w)) || EndsSentence(w) ? true : null;

    /// <summary>"“We won,” Holt concludes.": a reporting verb that ends the words behind marked speech reports it.</summary>
    private static bool EndsWords(VerbPlace w) =>
        (w.Verb.Is(VerbForms.Past | VerbForms.Third) || w.TagBefore == PartOfSpeech.Noun && w.Before.EndsWith('s')) && w.Verb.Has(Frames.Direct) && (w.At + 1 >= w.P.Count || w.P.IsPunctuation(w.At + 1) || w.P.Tag(w.At + 1) is PartOfSpeech.Adposition || SpeakerWords.IsAdverb(w.Next));

    /// <summary>"“We won,” Holt, a baker, recalls.": an aside stands between the speaker and the verb.</summary>
    private static bool IsBehindAside(VerbPlace w) =>
        w.Verb.Is(VerbForms.Third) && w.P.IsFree(w.At - 1) && w.P.IsComma(w.At - 1) && AsideBeforeVerb.Find(w.P, w.At - 1) is { } speaker && w.P.ClosesMark(speaker.First - 1) && w.P.IsSpeech(speaker.First - 1) && NounPhrase.CanSpeak(w.P, speaker);

    /// <summary>"Rents fell by 3%, council data show.": behind a whole clause and a comma, who can speak and a reporting verb end the sentence or stand before the next comma.</summary>
    private static bool EndsSentence(VerbPlace w)
    {
        var (p, i) = (w.P, w.At);
        if (!w.Verb.Has(Frames.Clause) || i + 1 < p.Count && !(p.IsFree(i + 1) && (w.Next == "." || p.IsComma(i + 1) || IsBeforePaper(p, i + 1)))) return false;
        if ((NounPhrase.EndingAt(p, i - 1) is { } near && p.IsComma(near.First - 1) ? near : Subjects.Published(p, i)) is not { } speaker || !p.IsComma(speaker.First - 1)) return false; // "figures released on Friday show"
        return (w.Verb.Is(VerbForms.Third | VerbForms.Past) || SpeakerWords.IsPlural(p.Lower(NounPhrase.HeadOf(p, speaker)))) && NounPhrase.CanSpeak(p, speaker) && p.HasFinite(p.SentenceStart(i), speaker.First - 1);
    }

    /// <summary>"bees fly again, the team reports in a paper".</summary>
    private static bool IsBeforePaper(Passage p, int at) =>
        p.Lower(at) == "in" && NounPhrase.StartingAt(p, at + 1, wide: false) is { } paper && (SpeakerWords.IsMedium(p.Lower(paper.Last)) || SpeakerWords.IsDocument(p.Lower(paper.Last)) || p.Lower(paper.Last) == "paper");
}
