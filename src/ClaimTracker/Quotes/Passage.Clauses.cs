using ClaimTracker.Language;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes;

/// <content>Where sentences start and end, and the clause that opens one.</content>
internal sealed partial class Passage
{
    /// <summary>How many tokens may open a sentence before its subject.</summary>
    private const int LongestAside = 60;

    /// <summary>First token of the sentence that the token at <paramref name="i"/> is in.</summary>
    public int SentenceStart(int i)
    {
        var at = Starts.BinarySearch(i);
        return Starts[at >= 0 ? at : ~at - 1];
    }

    /// <summary>Index past the last token of the sentence that the token at <paramref name="i"/> is in.</summary>
    public int SentenceEnd(int i)
    {
        var at = Starts.BinarySearch(i);
        var next = at >= 0 ? at + 1 : ~at;
        return next < Starts.Count ? Starts[next] : Count;
    }

    /// <summary>Start of the sentence, or of the first of the sentences that marks hold together with it.</summary>
    public int LogicalStart(int i)
    {
        var start = SentenceStart(Math.Clamp(i, 0, Count - 1));
        while (start > 0 && !IsFree(start) && !OpensMark(start)) start = SentenceStart(MarkStart(start));
        return start == 0 && i > TextFirst ? TextFirst : start;
    }

    /// <summary>
    /// The comma that parts what opens a sentence from its subject, where the participle at <paramref name="i"/> stands in the opening:
    /// "Claiming that rain is late, | Holt left", "In a letter announcing the move, | the board wrote". Null where it does not.
    /// </summary>
    public int? OpeningEnd(int i)
    {
        var start = LogicalStart(i);
        if (i - start > LongestAside) return null;
        for (var at = start; at < i; at++)
            if (!IsFree(at) || IsFinite(at) || IsComma(at))
                return null;
        if (start < i && Tag(start) is not (PartOfSpeech.Adposition or PartOfSpeech.Subordinator or PartOfSpeech.Adverb or PartOfSpeech.Verb)) return null;
        var end = Math.Min(SentenceEnd(i), i + LongestAside);
        for (var comma = i + 1; comma < end; comma++)
        {
            if (!(IsFree(comma) ? IsComma(comma) : ClosesMark(comma) && Text[Marks[MarkAt(comma)].Inner.End - 1] == ',')) continue;
            if (NounPhrase.StartingAt(this, comma + 1) is not { } subject) continue;
            var next = subject.Last + 1;
            for (var steps = 0; steps < 2 && IsFree(next) && Tag(next) == PartOfSpeech.Adposition && NounPhrase.StartingAt(this, next + 1) is { } of; steps++) next = of.Last + 1; // "a story | by the website Heron | says"
            while (IsFree(next) && Tag(next) == PartOfSpeech.Adverb) next++;
            if (IsFree(next) && (IsFinite(next) || Tag(next) == PartOfSpeech.Verb && !Lower(next).EndsWith("ing", StringComparison.Ordinal) || (IsComma(next) && Lower(next + 1) is not ("and" or "or")) || Lower(next) == "(")) return comma;
        }

        return null;
    }

    /// <summary>The first token from <paramref name="at"/> on that is no adverb.</summary>
    public int BehindAdverbs(int at)
    {
        while (Tag(at) == PartOfSpeech.Adverb) at++;
        return at;
    }

    /// <summary>True where a noun phrase starts and its verb follows: "it | sang", "the mayor also | said".</summary>
    public bool StartsClause(int at) => Lower(at) is "at" or "more" or "fewer" or "less" && Lower(at + 1) is "least" or "most" or "than" && NounPhrase.StartingAt(this, at + 2) is { } counted && IsFinite(BehindAdverbs(counted.Last + 1)) || NounPhrase.IsQuantifier(Lower(at)) && IsFree(at) && IsFinite(at + 1) || NounPhrase.StartingAt(this, at) is { } subject && IsFinite(BehindAdverbs(subject.Last + 1));

    /// <summary>True where a comma outside marks stands between two tokens.</summary>
    public bool HasComma(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (IsFree(i) && IsComma(i))
                return true;
        return false;
    }

    /// <summary>True where a verb with a tense or marked words stand between two tokens.</summary>
    public bool HasFinite(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!IsFree(i) || IsFinite(i))
                return true;
        return false;
    }
}
