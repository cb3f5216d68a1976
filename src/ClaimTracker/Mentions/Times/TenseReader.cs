using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>Tells from the nearest verb whether a bare weekday or month lies behind or ahead.</summary>
internal static class TenseReader
{
    private const int Reach = 25;

    /// <summary>How many tokens before a date "a chance of" may stand: "a chance of another cut in fares in August".</summary>
    private const int OutlookReach = 18;

    /// <summary>The tense around the tokens from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static Tense Read(Sentence sentence, int first, int last)
    {
        // "since Monday" looks back whatever the verb.
        if (sentence.Lower(first - 1) is "since") return Tense.Past;
        var left = Left(sentence, first - 1);
        if (left is Tense.Past or Tense.Future) return left;
        var right = Right(sentence, last + 1);
        if (right != Tense.None && left == Tense.None) return right;
        if (left == Tense.None && sentence.Lower(first - 1) is "by" or "until" or "till") return Tense.Future;
        return left;
    }

    private static Tense Left(Sentence sentence, int from)
    {
        var found = Tense.None;
        for (var i = from; i >= 0 && i > from - OutlookReach && sentence.Lower(i) is not ("," or ";" or ":"); i--)
            if (IsOutlook(sentence, i))
                return Tense.Future;
        for (var i = from; i >= 0 && i > from - Reach; i--)
        {
            var word = sentence.Lower(i);
            if (word is ";" or ":" && i > 1) break;
            if (word == "from" && sentence.Lower(i - 1) is "up" or "down" || word is "with" or "to" && sentence.Lower(i - 1) == "compared") return Tense.Past; // will hire 40, up from 30 in May
            var tense = Of(sentence, i);
            if (tense == Tense.Future && !IsReduced(sentence, i)) return Tense.Future;

            // "will be delayed until May": the participle says nothing, its auxiliary does.
            if (tense == Tense.Past)
            {
                if (sentence.Lower(i - 1) is "be") return AuxiliaryBefore(sentence, i - 2);
                if (sentence.Lower(i - 1) is "is" or "are" or "being" && IsParticiple(word)) return Tense.Present;
                return Tense.Past;
            }

            // "to be held on Monday", "ready to open in May"; but "was forced to quit on Monday".
            if (word == "to" && i < from && sentence.Tokens[i + 1].Kind == TokenKind.Word && !sentence.Tokens[i + 1].IsCapitalized && InfinitiveAhead(sentence, i)) return Tense.Future;
            if (tense == Tense.Present && found == Tense.None) found = Tense.Present;
        }

        return found;
    }

    /// <summary>"held half of the talks planned between May and July": what was planned for a stretch may lie behind, as the verb before it tells.</summary>
    private static bool IsReduced(Sentence sentence, int at) =>
        IsParticiple(sentence.Lower(at)) && at > 0 && sentence.Tags[at - 1] == PartOfSpeech.Noun && sentence.Lower(at + 1) is "between" or "during";

    /// <summary>"a chance of rain on Thursday", "is calling for gales through Friday": what may come lies ahead, though the verb is in the present.</summary>
    private static bool IsOutlook(Sentence sentence, int at) => sentence.Lower(at) switch
    {
        "chance" or "chances" or "odds" or "likelihood" or "probability" => sentence.Lower(at + 1) == "of",
        "calling" => sentence.Lower(at + 1) == "for" && sentence.Lower(at - 1) is "is" or "are",
        _ => false,
    };

    private static Tense AuxiliaryBefore(Sentence sentence, int from)
    {
        for (var i = from; i >= 0 && i > from - 4; i--)
        {
            if (sentence.Lower(i) == "to") return InfinitiveAhead(sentence, i) ? Tense.Future : Tense.Past;
            if (Of(sentence, i) is Tense.Future) return Tense.Future;
        }

        return Tense.Future;
    }

    /// <summary>True for an infinitive that looks ahead; one that hangs on a plain past verb does not.</summary>
    private static bool InfinitiveAhead(Sentence sentence, int to)
    {
        if (sentence.Lower(to + 1) is "be") return true;
        if (sentence.Lower(to - 1) is "used" or "had" or "forced" or "began" or "continued" or "failed" or "managed" or "helped" or "tried" or "started") return false;
        var before = Of(sentence, to - 1);
        return before is Tense.Future or Tense.Present;
    }

    private static Tense Right(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Tokens.Length && i < from + Reach; i++)
        {
            if (sentence.Lower(i) is ";") break;
            var tense = Of(sentence, i);

            // "Monday's debate might not help": only a plain future makes what comes before it lie ahead.
            if (tense is Tense.Future && sentence.Lower(i) is not ("will" or "'ll" or "shall") && sentence.Lower(i + 1) is not "to") return Tense.None;
            if (tense is Tense.Past && sentence.Lower(i - 1) is "be") return Tense.Future;
            if (tense != Tense.None) return tense;
        }

        return Tense.None;
    }

    private static Tense Of(Sentence sentence, int index)
    {
        if ((uint)index >= (uint)sentence.Tokens.Length) return Tense.None;
        var token = sentence.Tokens[index];
        if (token.Kind != TokenKind.Word) return Tense.None;
        var tense = TimeVocabulary.TenseOf(token.Lower);

        // "has to decide", "is going to open": what follows lies ahead; "has decided" lies behind.
        var to = sentence.Lower(index + 1) is "to";
        if (token.Lower is "has" or "have" or "'ve") return to ? Tense.Future : Tense.Past;
        if (token.Lower is "going") return to ? Tense.Future : Tense.None;

        // "less than expected in July": a comparison, no verb of the clause.
        if (sentence.Lower(index - 1) is "than" or "as") return Tense.None;

        // "to hit", "to cut": past forms that are their own infinitives.
        if (sentence.Lower(index - 1) is "to" && !IsParticiple(token.Lower)) return Tense.None;
        if (tense != Tense.None)
        {
            // "'s" is a possessive after most nouns; "May" in the middle of a sentence is a month or a person.
            if (token.Lower is "'s" or "'d") return Tense.None;
            return token.IsCapitalized && index > 0 ? Tense.None : tense;
        }

        return IsParticiple(token.Lower) && !token.IsCapitalized && !AdjectivalAt(sentence, index) ? Tense.Past : Tense.None;
    }

    private static bool IsParticiple(string lower) => lower.Length >= 4 && lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("eed", StringComparison.Ordinal) && lower is not ("hundred" or "sacred" or "naked");

    /// <summary>"the planned talks", "a proposed law": no verb of the clause.</summary>
    private static bool AdjectivalAt(Sentence sentence, int index) =>
        sentence.Lower(index - 1) is "the" or "a" or "an" or "its" or "their" or "his" or "her" or "this" or "-" or "more" or "newly" or "of" or "in" or "for" or "with";
}
