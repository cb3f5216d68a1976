using ClaimTracker.Language;
using ClaimTracker.Quotes.Contents;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Reporting phrases without a verb: "according to police", "in her words", "per the filing", "citing officials".</summary>
/// <param name="CueFirst">First token of the reporting words.</param>
/// <param name="CueLast">Last token of the reporting words.</param>
/// <param name="SpeakerFirst">First token of the speaker.</param>
/// <param name="SpeakerLast">Last token of the speaker.</param>
/// <param name="First">First token of the whole phrase.</param>
/// <param name="Last">Last token of the whole phrase.</param>
internal readonly record struct SourcePhrase(int CueFirst, int CueLast, int SpeakerFirst, int SpeakerLast, int First, int Last)
{
    private const int LongestSpeaker = 16;

    /// <summary>How many words may follow who is cited before a comma: "citing Act 4 of the code,".</summary>
    private const int LongestTail = 6;

    /// <summary>How many words may tell of the speaker behind a comma.</summary>
    private const int LongestAside = 40;

    public static IEnumerable<SourcePhrase> Find(Passage p)
    {
        for (var i = 0; i < p.Count; i++)
        {
            if (!p.IsFree(i)) continue;
            if (Read(p, i) is not { } phrase) continue;
            yield return phrase;
            i = phrase.Last;
        }
    }

    private static SourcePhrase? Read(Passage p, int i)
    {
        switch (p.Lower(i))
        {
            case "according" when p.Lower(i + 1) == "to": return IsMeasure(p, i) ? null : Behind(p, i, i + 1);
            case "per" when i == p.LogicalStart(i) || p.IsComma(i - 1):
                return NounPhrase.StartingAt(p, i + 1) is { } filing && NounPhrase.CanSpeak(p, filing) && !(filing.First == filing.Last && p.NameAt(i + 1) < 0 && !SpeakerWords.IsDocument(p.Lower(i + 1)) && !SpeakerWords.IsPlural(p.Lower(i + 1))) ? Behind(p, i, i) : null; // "Per pupil, that is $90" divides
            case "citing" when IsCited(p, i): return Behind(p, i, i);
            case "as" when p.Lower(i + 1) is "reported" or "noted" or "described" or "revealed" or "documented" && p.Lower(i + 2) == "by": return Behind(p, i, i + 2);
            case "as" when PutsIt(p, i) is { } put: return put;
            case "by" when p.Lower(i + 1) is "his" or "her" or "their" or "its":
                var own = p.Lower(i + 2) == "own" ? i + 3 : i + 2;
                return Reckons(p.Lower(own)) && !IsInDashes(p, i) ? new SourcePhrase(i, own, i + 1, i + 1, i, own) : null; // "by her own account"
            case "in":
                if (p.Lower(i + 1) == "the" && p.Lower(i + 2) is "words" or "view" or "opinion" or "eyes" or "estimation" && p.Lower(i + 3) == "of") return Behind(p, i, i + 3);
                if (p.Lower(i + 1) is "his" or "her" or "their" or "its" && Words(p.Lower(i + 2)) && p.Lower(i + 3) != "of" && p.Penn(i + 3) is not (PennTag.VBG or PennTag.VBN)) return new SourcePhrase(i, i + 2, i + 1, i + 1, i, i + 2);
                if (NounPhrase.StartingAt(p, i + 1, wide: false) is { } owner)
                {
                    // "In Stern's words": the phrase reader takes the genitive and its noun together.
                    for (var at = owner.First + 1; at <= owner.Last + 1; at++)
                        if (p.Lower(at) is "'s" or "'" && Words(p.Lower(at + 1)))
                            return new SourcePhrase(i, at + 1, owner.First, at - 1, i, at + 1);
                }

                return null;
            default: return null;
        }
    }

    /// <summary>", citing officials": they said what stands before; in ", citing the cold" the cold did not, and in "Holt, citing the psalm, said" she says it.</summary>
    public static bool IsCited(Passage p, int i)
    {
        if (!p.IsComma(i - 1) || NounPhrase.StartingAt(p, i + 1) is not { } cited || !NounPhrase.CanSpeak(p, (cited.First, NounPhrase.HeadOf(p, cited)))) return false; // not "citing weak orders from builders"
        for (var at = cited.Last + 1; at < cited.Last + LongestTail && p.IsFree(at); at++)
            if (p.IsComma(at)) return !p.IsFinite(at + 1);
        return true;
    }

    /// <summary>"Her brother — an actor and, by his own account, a bore — said": what stands between dashes tells of somebody.</summary>
    private static bool IsInDashes(Passage p, int i)
    {
        var dashes = 0;
        for (var at = Math.Max(p.LogicalStart(i), i - LongestAside); at < i; at++)
            if (p.IsFree(at) && p.IsDash(at)) dashes++;
        if (dashes % 2 == 0) return false;
        for (var at = i; at < Math.Min(p.SentenceEnd(i), i + LongestAside); at++)
            if (p.IsFree(at) && p.IsDash(at)) return true;
        return false;
    }

    /// <summary>"were ranked according to size", "varies according to age": right behind a verb and without a comma, what cannot speak is a measure and no source.</summary>
    private static bool IsMeasure(Passage p, int i) =>
        i > 0 && p.IsFree(i - 1) && p.Tag(i - 1) == PartOfSpeech.Verb && NounPhrase.StartingAt(p, i + 2, wide: false) is { } measure && !NounPhrase.CanSpeak(p, measure) && p.Tokens[measure.Last].Text is [var letter, ..] && char.IsLower(letter);

    private static bool Words(string word) => word is "words" or "view" or "opinion" or "telling" or "estimation" or "account";

    private static bool Reckons(string word) => word is "account" or "reckoning" or "estimate" or "estimation" or "admission" or "telling" or "calculation" or "calculations" or "count";

    private static SourcePhrase? PutsIt(Passage p, int i)
    {
        for (var at = i + 2; at < i + 7; at++)
            if (p.Lower(at) is "put" or "puts" && p.Lower(at + 1) == "it")
                return new SourcePhrase(at, at + 1, i + 1, at - 1, i, BehindMedium(p, at + 2) - 1);
        return null;
    }

    /// <summary>"as one senator put it | to me, | is dead", "as the pilot put it | over the radio, | “…”": behind who heard it, or where, up to the comma; behind which marks follow, where it tells where.</summary>
    private static int BehindMedium(Passage p, int at)
    {
        if (NounPhrase.StartingAt(p, at + 1, wide: false) is not { } phrase || !p.IsComma(phrase.Last + 1)) return at;
        return p.Lower(at) == "to" || p.Tag(at) == PartOfSpeech.Adposition && p.OpensMark(phrase.Last + 2) ? phrase.Last + 1 : at;
    }

    private static SourcePhrase? Behind(Passage p, int first, int last)
    {
        var start = last + 1;
        var end = p.SentenceEnd(last);
        var at = start;
        for (; at < end && at - start < LongestSpeaker; at++)
        {
            if (p.IsPunctuation(at) && p.IsFree(at) && !(p.Lower(at) == "-" && p.IsGlued(at)) || p.OpensMark(at)) break;
            if (at > start && p.Lower(at) is "who" or "which" or "that" or "whose" or "and" && p.NameAt(at) < 0 && p.Lower(at) != "and") break;
        }

        // "According to the Harbour Ministry 40 boats sank": where no comma parts them, the clause starts behind the phrase.
        for (var i = start + 1; i < at; i++)
            if (p.IsFinite(i))
            {
                if (NounPhrase.StartingAt(p, start) is { } speaker && speaker.Last + 1 < i) at = speaker.Last + 1;
                break;
            }

        return at > start ? new SourcePhrase(first, last, start, at - 1, first, TellsOf(p, at) ?? at - 1) : null;
    }

    /// <summary>The last token of what a comma adds to the speaker: "according to Ann Cole, | 34,", ", | a clerk at the port,", ", | who runs it,". Null where it adds nothing.</summary>
    private static int? TellsOf(Passage p, int comma)
    {
        if (!p.IsComma(comma)) return null;
        if (p.IsComma(comma + 2) && p.Tokens[comma + 1].Kind == TokenKind.Number && p.Tokens[comma + 1].Text.Length < 4) return comma + 1;
        if (p.NameAt(comma - 1) < 0 && p.NameAt(comma + 1) is var name and >= 0 && p.Names[name].Entity.Kind == Mentions.Names.NameKind.Person)
        {
            var named = comma + 1; // "In the words of the mayor, | Ada Renn, | it is"
            while (p.NameAt(named + 1) == name) named++;
            if (p.Lower(named + 1) is "." or "") return named; // "according to its director, | Ada Renn."
            if (p.IsComma(named + 1) && (p.IsFinite(p.BehindAdverbs(named + 2)) || NounPhrase.StartingAt(p, named + 2) is { } clause && p.IsFinite(p.BehindAdverbs(clause.Last + 1)))) return named; // "the board, according to its head, | Ada Renn, | has seen it"
        }

        var isClause = p.Lower(comma + 1) is "who" or "whose" or "which" or "writing" or "speaking";
        if (!isClause && !(p.Lower(comma + 1) is "a" or "an" && NounPhrase.StartingAt(p, comma + 1) is { } role && NounPhrase.CanSpeak(p, role))) return null;
        int? first = null;
        for (var i = comma + 2; i < Math.Min(p.SentenceEnd(comma), comma + LongestAside) && p.IsFree(i) && (isClause || !p.IsFinite(i)); i++)
        {
            if (!p.IsComma(i) && p.Lower(i) != ":") continue;
            if (!isClause || p.Lower(i) == ":" || NounPhrase.StartingAt(p, i + 1) is { } subject && p.IsFinite(subject.Last + 1)) return i - 1;
            first ??= i - 1; // not in "who played a bell-ringing, | hat-throwing hermit, he is deaf"
        }

        return first;
    }

    /// <summary>What the phrase reports: the rest of its sentence.</summary>
    public List<(int First, int Last)> Content(Passage p)
    {
        var ranges = new List<(int, int)>();
        var start = Math.Max(p.LogicalStart(First), First - ContentFinder.LongestContent);
        var end = Math.Min(p.SentenceEnd(Last), Last + ContentFinder.LongestContent);
        if (!p.IsFree(start)) start = p.MarkStart(start);
        while (end < p.Count && !p.IsFree(end) && p.MarkAt(end) == p.MarkAt(end - 1)) end = p.SentenceEnd(p.MarkEnd(end));
        var left = First - 1;
        while (left >= start && p.IsFree(left) && (p.IsPunctuation(left) || p.Lower(left) is "but" or "and" or "that")) left--;
        if (left == start + 1 && p.Lower(First) == "according" && !p.IsComma(First - 1) && p.Lower(start) is "that" or "this" or "it" && p.Lower(left) is "'s" or "is" or "was") return [(start, start)]; // "That is according to Holt, who has seen it."
        while (start <= left && p.IsFree(start) && (p.Lower(start) is "but" or "and" || p.IsPunctuation(start))) start++;
        if (p.Lower(First) == "as" && left > start && p.ClosesMark(left) && !p.IsSpeech(left))
            start = p.BehindThat(start, p.MarkStart(left)); // "the idea that | the toll is “a tax on rain,” as Holt put it, spread"

        var complete = false;
        if (left >= start && !(p.Tag(start) == PartOfSpeech.Adposition && p.IsComma(Last + 1) && p.OpensMark(Last + 2) && !p.HasFinite(start, left + 1))) // "But at the time, as Holt put it, “nobody knew”"
        {
            ranges.Add((start, left));
            for (var i = start; i <= left; i++) complete |= !p.IsFree(i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
            complete |= left - start >= 7;
        }

        var right = Last + 1;
        while (right < end && p.IsFree(right) && p.IsPunctuation(right) && p.Lower(right) is "," or "-" or "—" or "–" or ":") right++;
        var stop = end - 1;
        while (stop >= right && p.IsFree(stop) && p.IsPunctuation(stop) && p.Lower(stop) is not (")" or "]")) stop--;
        if (right <= stop && !(complete && p.Lower(right) is "which" or "who" or "whose" or "that" || complete && right < end && p.Lower(right).EndsWith("ing", StringComparison.Ordinal) || complete && !p.IsComma(Last + 1))) ranges.Add((right, stop));
        return ranges;
    }
}
