using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Tells where the writer takes over again behind what is reported, with a comment, a comparison or the terms on which it was said.</summary>
internal static class WritersComment
{
    /// <summary>How many tokens may stand between a comma and the number of a comparison: "while only about | 4 in 10".</summary>
    private const int LongestLead = 5;

    private static readonly FrozenDictionary<string, string> Words = WordList.ReadMap("quotes-comments.txt");

    /// <summary>True where the writer goes on at the token <paramref name="i"/>, which is free of marks, in what <paramref name="cue"/> reports from <paramref name="start"/> on.</summary>
    public static bool Opens(Passage p, int i, int start, Cue cue)
    {
        if (p.Lower(i) == "on" && IsAnonymous(p, i + 1)) return true;
        if (p.Lower(i) == "compared") return IsComparison(p, i, cue);
        return p.IsComma(i) && (IsNamedAct(p, i + 1, start) || IsManner(p, i + 1) || IsEcho(p, i + 1, cue) || IsAnswer(p, i + 1) || IsComparison(p, i + 1, cue));
    }

    /// <summary>"she is “done with hats,” | a reference to her rival": the same behind marks that a comma closes in.</summary>
    public static bool OpensBehindMarks(Passage p, int close, int start) => p.ClosesWithComma(close) && p.IsFree(close + 1) && IsNamedAct(p, close + 1, start);

    /// <summary>"in | remarks that traders read as a nudge", "in | a result that surprised them": what the writer calls what was just said or told.</summary>
    public static bool IsSetting(Passage p, int at)
    {
        if (NounPhrase.StartingAt(p, at, wide: false) is not { } phrase || p.Lower(phrase.First) is "the" or "this" or "that") return false;
        var noun = p.Lower(phrase.Last);
        return (Words.ContainsKey(noun) || SpeakerWords.IsMedium(noun)) && p.Lower(phrase.Last + 1) is "that" or "which";
    }

    /// <summary>"confirmed the meeting | on condition of anonymity": the terms on which it was said.</summary>
    private static bool IsAnonymous(Passage p, int at)
    {
        if (p.Lower(at) == "the") at++;
        return p.Lower(at) == "condition" && (p.Lower(at + 1) == "of" && p.Lower(at + 2) == "anonymity" || p.Lower(at + 3) == "not" && p.Lower(at + 1) == "that" && p.Lower(at + 5) is "named" or "identified" or "quoted" || p.Lower(at + 2) == "not" && NounPhrase.IsPronoun(p.Lower(at + 1)) && p.Lower(at + 4) is "named" or "identified" or "quoted");
    }

    /// <summary>"would pay “slightly more,” | an acknowledgment that her rivals used": a noun for what was just said; where the same noun stands before, as in "broke its promise, a promise that it made", it belongs to what is said.</summary>
    private static bool IsNamedAct(Passage p, int at, int start)
    {
        var noun = at;
        var article = p.Lower(at) is "a" or "an";
        if (article) noun++;
        while (noun < at + 4 && p.IsFree(noun) && !Words.ContainsKey(p.Lower(noun)) && (p.Tag(noun) is PartOfSpeech.Adjective or PartOfSpeech.Adverb || p.Lower(noun).EndsWith("ed", StringComparison.Ordinal) || p.Lower(noun) is "-")) noun++;
        if (!p.IsFree(noun) || !Words.TryGetValue(p.Lower(noun), out var kind) || kind is "manner" or "setting") return false;
        for (var i = start; i < at; i++)
            if (p.Lower(i) == p.Lower(noun))
                return false;
        var next = p.Lower(noun + 1);
        if (kind == "comment") return article && (next is "to" or "at" or "of" or "that" or "which" || p.Penn(noun + 1) == PennTag.VBN || p.IsPunctuation(noun + 1));
        if (!article && !p.Lower(noun).EndsWith('s')) return false;
        return next == "which" || next == "that" && IsRelative(p, noun + 2) || p.Penn(noun + 1) == PennTag.VBN && p.Lower(noun + 2) is "by" or "in" or "on" || NounPhrase.IsPronoun(next) && p.Lower(noun + 2) is "has" or "have" or "had" or "made" or "repeated";
    }

    /// <summary>"a stance | that she has since dropped", "a claim | that drew jeers": not what the noun says, "a claim that the pier is shut".</summary>
    private static bool IsRelative(Passage p, int at)
    {
        if (p.Penn(at) == PennTag.VBD) return true;
        var verb = NounPhrase.IsPronoun(p.Lower(at)) ? p.BehindAdverbs(at + 1) : -1;
        return verb > 0 && p.Lower(verb) is "has" or "have" or "had";
    }

    /// <summary>"denied that fees are illegal, | appearing to rely on an old ruling": tells how it was said.</summary>
    private static bool IsManner(Passage p, int at)
    {
        if (p.Lower(at) == "however" && p.IsComma(at + 1)) at += 2;
        else if (p.Lower(at) is "apparently" or "clearly" or "obviously") at++;
        return Words.TryGetValue(p.Lower(at), out var kind) && kind == "manner" && (p.Lower(at) is "referring" or "alluding" or "referencing" || (p.Lower(at) == "appearing" ? p.Lower(at + 1) == "to" : NounPhrase.StartingAt(p, at + 1) is { } what && (NounPhrase.CanSpeak(p, what) || SpeakerWords.IsDocument(p.Lower(what.Last)) || SpeakerWords.IsReportNoun(p.Lower(what.Last)))));
    }

    /// <summary>"wants an inquiry, | as have others on the board", "will back him, | even as she has mocked his songs".</summary>
    private static bool IsEcho(Passage p, int at, Cue cue) =>
        cue.Speaker is { } who && (p.NameAt(who.Last) >= 0 || NounPhrase.IsPronoun(p.Lower(who.Last))) && p.Lower(at) == "even" && p.Lower(at + 1) == "as" && (p.NameAt(who.Last) >= 0 ? p.Lower(at + 2) is "he" or "she" : p.Lower(at + 2) == p.Lower(who.Last)) && p.Lower(at + 3) is "has" or "have" or "had" || p.Lower(at) == "as" && p.Lower(at + 1) is "have" or "has" or "had" or "did" or "do" or "does" && (NounPhrase.StartingAt(p, at + 2) is { } others ? !p.IsFinite(others.Last + 1) && (NounPhrase.IsQuantifier(p.Lower(others.First)) || p.Lower(others.First) == "others" || !cue.Verb.OnlyReports && NounPhrase.CanSpeak(p, others)) : p.Tag(at + 2) == PartOfSpeech.Numeral || NounPhrase.IsQuantifier(p.Lower(at + 2)));

    /// <summary>"said it was sound, | to which Holt replied": somebody else speaks.</summary>
    private static bool IsAnswer(Passage p, int at) =>
        p.Lower(at) == "to" && p.Lower(at + 1) == "which" && NounPhrase.StartingAt(p, at + 2) is { } other && ReportingVerbs.IsPlainReport(p.Lower(other.Last + 1));

    /// <summary>"60 percent say they like it, | compared with 41 percent who dislike it": one share of those who were asked said so, the other did not.</summary>
    private static bool IsComparison(Passage p, int at, Cue cue)
    {
        if (cue.Speaker is not { } speaker || !IsShare(p, speaker)) return false;
        var word = p.Lower(at);
        if (p.Tokens[Math.Min(at, p.Count - 1)].Kind == TokenKind.Number && p.IsComma(at - 1)) return p.Tokens[Math.Min(at + 1, p.Count - 1)].Text == "%" || p.Lower(at + 1) is "percent" or "per"; // "42% say it is late, | 30% that it is early"
        if (!(word is "compared" or "versus" or "against" or "up" or "down" or "while" or "and" or "but" or "with")) return false;
        for (var i = at + 1; i <= at + LongestLead && p.IsFree(i) && !p.IsPunctuation(i); i++)
            if (p.Tag(i) == PartOfSpeech.Numeral || IsPart(p.Lower(i)))
                return word is not ("and" or "but" or "while" or "with") || IsShareHere(p, i);
        return false;
    }

    /// <summary>"while | 4 in 10 want", "and 12 percent did not", "but a third want".</summary>
    private static bool IsShareHere(Passage p, int number) =>
        IsPart(p.Lower(number)) || p.Lower(number + 1) is "percent" or "per" or "%" or "pc" || p.Lower(number + 1) is "in" or "of" && (p.Tag(number + 2) == PartOfSpeech.Numeral || p.Lower(number + 2) is "the" or "those" or "them");

    private static bool IsShare(Passage p, (int First, int Last) speaker)
    {
        for (var i = speaker.First; i <= speaker.Last; i++)
            if (IsPart(p.Lower(i)) || p.Tag(i) == PartOfSpeech.Numeral && (i == speaker.Last && i == speaker.First || p.Lower(i + 1) is "%" or "percent" or "per" or "pc" or "in" or "of" or "out"))
                return true;
        return false;
    }

    private static bool IsPart(string word) => word is "half" or "third" or "thirds" or "quarter" or "quarters" or "fifth" or "majority" or "minority";
}
