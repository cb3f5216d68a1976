using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>
/// What is said to be, to have risen or to have fallen where the verb stands right before the number: "the ferry price is $6",
/// "river gauges to rise 9 feet". Read from the words beside the verb, which hold also where the tree goes wrong.
/// </summary>
internal static class VerbSubject
{
    /// <summary>How many tokens may stand between the commas of an aside.</summary>
    private const int LongestAside = 12;

    /// <summary>Past forms that are a trend and nothing else, whatever they were tagged.</summary>
    private static readonly FrozenSet<string> PastForms = new[] { "rose", "fell", "grew", "slid", "sank", "shrank", "leapt", "slipped", "plunged", "climbed", "jumped", "dropped", "gained" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words before an infinitive for what is to come: "expected to", "on track to".</summary>
    private static readonly FrozenDictionary<string, string> Prospects = WordList.Rows("prospect-words.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Verbs of contests, whose margin is of those who win or lose.</summary>
    private static readonly FrozenSet<string> ContestVerbs = WordList.Read("contest-verbs.txt");

    /// <summary>Verbs that say what level a number came to.</summary>
    private static readonly FrozenSet<string> ReachingVerbs = WordList.Read("reaching-verbs.txt");

    /// <summary>Verbs whose object is at so much.</summary>
    private static readonly FrozenSet<string> Holding = WordList.Read("holding-verbs.txt");

    /// <summary>The subject of the verb before the number; null where no such verb stands there, or its subject is not beside it.</summary>
    public static TokenRange? Of(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        if (clause.Quantities[index].IsVerb) return Subject(clause, BeforeAside(sentence, BeforeVerb(sentence, clause.Quantities[index].HedgeFirst))); // fares doubled
        var verb = clause.Quantities[index].HedgeFirst - 1;
        if (sentence.Lower(verb) == "by" && Leader(clause, verb) is { } leader) return leader;
        if (verb > 1 && sentence.Lower(verb - 1) is "a" or "an" && sentence.Lower(verb - 2) == "worth" && sentence.Tags[verb] is PartOfSpeech.Adjective or PartOfSpeech.Verb) verb -= 2; // worth a combined $6
        if (sentence.Lower(verb) == "at" && sentence.Lower(verb - 1) == "," && sentence.Lower(clause.Quantities[index].SpanLast + 1) == "," && NounBefore.EndingAt(clause, verb - 2) is { } rated) return rated; // rye's share, at 6%, is
        if (sentence.Lower(verb) == "from" && Held(clause, verb) is { } lowered) return lowered; // trims its fee from $9 to $6
        if (sentence.Lower(verb) == "at" || sentence.Lower(verb) == "by" && Held(clause, verb) is not null) return Held(clause, verb);
        if (sentence.Lower(verb) == "worth" && verb > 1 && (sentence.Lower(verb - 1) == "," ? verb - 2 : verb - 1) is var valued && sentence.Tags[valued] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) return NounBefore.EndingAt(clause, valued); // cocaine worth $6, its offer, worth $6,
        if (Imposed.On(clause, index) is { } changed) return changed;
        if (Raised(clause, verb) is { } raised) return raised;
        if (clause.Quantities[index].Kind == ClaimKind.Money && Charged(clause, verb) is >= 0 and var cost) return Subject(clause, BeforeAside(sentence, BeforeVerb(sentence, cost)));
        if (sentence.Lower(verb) is "by" or "to" or "from") verb--;
        verb = BeforeAdverbs(sentence, verb);
        if (sentence.Lower(verb) == "worth") verb--;
        if (verb <= 0 || !(IsTrend(sentence, verb) || IsReached(sentence, verb, clause.Quantities[index]) || IsCost(sentence, verb, clause.Quantities[index]) || IsCopula(sentence.Lower(verb)) && (verb >= clause.Quantities[index].HedgeFirst - 2 || sentence.Lower(verb + 1) is "up" or "down" && sentence.Lower(verb + 2) == "by" && verb == clause.Quantities[index].HedgeFirst - 3))) return null;
        return sentence.Lower(verb - 1) == "having" ? null : Subject(clause, BeforeAside(sentence, BeforeVerb(sentence, verb)));
    }

    /// <summary>"leads Quill by 10 points", "Ott beating Quill in Orkney by 3 points": the margin is that of whoever stands before the verb of the contest.</summary>
    private static TokenRange? Leader(ClauseContext clause, int by)
    {
        var sentence = clause.Sentence;
        for (var i = by - 1; i > Math.Max(0, by - LongestAside); i--)
        {
            if (ContestVerbs.Contains(sentence.Lower(i)) && sentence.Tags[i] == PartOfSpeech.Verb) return Subject(clause, BeforeAside(sentence, BeforeVerb(sentence, i)));
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Punctuation or PartOfSpeech.Conjunction) return null;
        }

        return null;
    }

    /// <summary>"puts the shortfall at $6 million", "capped fees at 4 percent", "cut the risk of fire by 6 percent": what is held, reckoned or changed.</summary>
    public static TokenRange? Held(ClauseContext clause, int preposition)
    {
        if (preposition > 2 && clause.Sentence.PennTags[preposition - 1] is PennTag.VBZ or PennTag.NNS && Holding.Contains(clause.Sentence.Lower(preposition - 2)) && clause.Sentence.Lower(preposition - 3) == "to") return new TokenRange(preposition - 1, preposition - 1); // to cap rises at 4 percent
        if (NounBefore.EndingAt(clause, preposition - 1) is not { } held) return null;
        var verb = held.First - 1;
        while (verb > 0 && clause.Sentence.Tags[verb] is PartOfSpeech.Determiner or PartOfSpeech.Pronoun) verb--;
        if (verb < 0) return null;
        var acts = clause.Sentence.Lower(preposition) == "at" ? Holding.Contains(clause.Sentence.Lower(verb)) : IsTrend(clause.Sentence, verb);
        return acts ? held : null;
    }

    /// <summary>"lifted pay 9%": the one word between a verb that changes things and the number, where it looks like a verb itself.</summary>
    private static TokenRange? Raised(ClauseContext clause, int noun) =>
        noun > 0 && clause.Sentence.PennTags[noun] is PennTag.VB or PennTag.VBP && NounBefore.EndingAt(clause, noun) is { } raised && raised.First == noun ? raised : null;

    /// <summary>"will cost riders $6": the verb before those who pay; -1 where none is.</summary>
    private static int Charged(ClauseContext clause, int payer)
    {
        var sentence = clause.Sentence;
        if (payer < 1 || sentence.Tags[payer] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)) return -1;
        var at = payer;
        while (at > 0 && payer - at < LongestAside && sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Adjective or PartOfSpeech.Determiner && sentence.Lower(at) is not ("cost" or "costs")) at--;
        return sentence.Lower(at) is "cost" or "costs" or "costing" && at < payer && at > 0 && sentence.Tags[at - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Auxiliary ? at : -1;
    }

    /// <summary>The noun phrase at the place, or what the pronoun there stands for.</summary>
    private static TokenRange? Subject(ClauseContext clause, int at)
    {
        var sentence = clause.Sentence;
        if (at > 0 && sentence.PennTags[at] == PennTag.EX && sentence.Tags[at - 1] == PartOfSpeech.Noun) at--; // a clerk there starts at $6
        if (at < 0 || sentence.PennTags[at] == PennTag.EX) return null;
        if (Antecedent.IsRelative(sentence.Lower(at)) || sentence.Lower(at) is "it" or "they") return Antecedent.Of(clause, at);
        if (sentence.Tags[at] == PartOfSpeech.Pronoun) return null;
        if (clause.MeasureAt(at) is { HedgeFirst: > 1 } inner && sentence.PennTags[inner.HedgeFirst - 1] is PennTag.VBG or PennTag.VBN) return NounBefore.EndingAt(clause, inner.HedgeFirst - 2); // the number of people waiting more than 18 weeks fell
        if (Modified(clause, at) is { } modified) return modified;

        if (NounBefore.EndingAt(clause, at) is { } found) return Whole(clause, found, at);

        // A name nobody has seen before is sometimes tagged as an adverb or an adjective.
        return at > 0 && sentence.Tokens[at].IsCapitalized && sentence.Tags[at] is PartOfSpeech.Adverb or PartOfSpeech.Adjective && !clause.IsTime(at) ? new TokenRange(at, at) : null;
    }

    /// <summary>"the cost of building the pier along the river has risen": from the noun that the tree takes for the subject, where the one beside the verb only completes it.</summary>
    private static TokenRange Whole(ClauseContext clause, TokenRange found, int at)
    {
        var sentence = clause.Sentence;
        if (sentence.Tokens.Length > MeasuredNoun.LongestSentence) return found;
        var subject = found.Last;
        for (var steps = 0; steps < LongestAside && subject >= 0 && sentence.Relations[subject] is not (Relation.Subject or Relation.PassiveSubject); steps++) subject = sentence.Heads[subject];
        if (subject < 0 || subject >= found.First || sentence.Relations[subject] is not (Relation.Subject or Relation.PassiveSubject) || sentence.SubtreeOf(subject).Last != at || sentence.Tags[subject] is not PartOfSpeech.Noun) return found;
        for (var i = subject + 1; i < found.First; i++)
            if (sentence.Tags[i] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction || Antecedent.IsRelative(sentence.Lower(i)) || clause.IsMeasured(i))
                return found;
        return NounBefore.EndingAt(clause, subject) is { } head ? new TokenRange(head.First, at) : found;
    }

    /// <summary>"The number of people who wait at the pier was up by 32 percent": the noun before the relative clause that ends here, with one verb in it.</summary>
    private static TokenRange? Modified(ClauseContext clause, int at)
    {
        var sentence = clause.Sentence;
        var verbs = 0;
        for (var i = at; i > Math.Max(0, at - LongestAside); i--)
        {
            if (sentence.Tags[i] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction || verbs > 1) return null;
            if (sentence.Lower(i) is "who" or "that" or "which") return verbs == 1 && sentence.Tags[i - 1] is PartOfSpeech.Noun && sentence.Tags[i + 1] is PartOfSpeech.Verb ? NounBefore.EndingAt(clause, i - 1) : null;
            if (sentence.Tags[i] == PartOfSpeech.Verb) verbs++;
        }

        return null;
    }

    private static bool IsTrend(Sentence sentence, int at)
    {
        var lower = sentence.Lower(at);
        if (TrendWords.Of(lower) == Trend.None || lower.EndsWith("ing", StringComparison.Ordinal)) return false;
        return sentence.Tags[at] == PartOfSpeech.Verb || PastForms.Contains(lower) || sentence.Tags[at] == PartOfSpeech.Noun && sentence.Lower(at + 1) == "by";
    }

    /// <summary>"should have cost", "Each pump cost $9": the verb looks like the noun, which takes "of" before an amount.</summary>
    private static bool IsCost(Sentence sentence, int at, Quantity quantity) =>
        sentence.Lower(at) is "cost" or "costs" && (sentence.Lower(at - 1) is "have" or "has" or "had" or "would" or "will" or "could" or "can" or "may" or "might" || quantity.Kind == ClaimKind.Money && at + 1 == quantity.HedgeFirst && sentence.Tags[at - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun);

    /// <summary>"The strikers, who had come by boat, numbered 400", "arrests hit 90".</summary>
    private static bool IsReached(Sentence sentence, int at, Quantity quantity) =>
        at + 1 == quantity.HedgeFirst && quantity.NounFirst < 0 && sentence.Lower(at) == "number" && at > 0 && (sentence.Lower(at - 1) == "now" || sentence.PennTags[at - 1] == PennTag.NNS) // petrels now number 40
        || at + 1 == quantity.HedgeFirst && quantity.NounFirst < 0 && (sentence.PennTags[at] is PennTag.VBD or PennTag.VBZ or PennTag.VBP || sentence.PennTags[at] == PennTag.VBN && sentence.Lower(at - 1) is "," or "has" or "have" or "had") && ReachingVerbs.Contains(sentence.Lower(at));

    private static bool IsCopula(string lower) => lower is "is" or "are" or "was" or "were" or "be" or "been";

    /// <summary>Past auxiliaries, adverbs and what leads to an infinitive: "were", "is now expected to", "was set to", "could".</summary>
    private static int BeforeVerb(Sentence sentence, int verb)
    {
        var at = verb - 1;
        if (sentence.Lower(at) == "to")
        {
            var control = BeforeAdverbs(sentence, at - 1);
            at = Prospects.GetValueOrDefault(sentence.Lower(control)) switch
            {
                "word" => control - 1,
                "noun" when sentence.Lower(control - 1) == "on" => control - 2, // on track to
                _ => at - 1,
            };
        }

        while (at >= 0 && (sentence.Lower(at) is "have" or "has" or "had" or "itself" or "themselves" || sentence.Tags[at] is PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Particle && sentence.Lower(at) != "overtime") && !(at > 0 && sentence.Tokens[at].IsCapitalized)) at--;
        return at;
    }

    /// <summary>"The harbour, last year's worst performer, fell 3%": the token before what stands between commas, which is no clause of its own.</summary>
    public static int BeforeAside(Sentence sentence, int at)
    {
        if (at <= 0 || sentence.Lower(at) != ",") return at;
        if (RelativeAside(sentence, at) is { } before) return before;
        for (var i = at - 1; i > Math.Max(0, at - LongestAside); i--)
        {
            if (sentence.Lower(i) == "," && IsReport(sentence, i + 1, at - 1)) return i - 1;
            if (sentence.Lower(i) == ",") return sentence.Tags[i - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && i < at - 1 ? i - 1 : at;
            if (i == at - 1 && sentence.PennTags[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP) continue; // the bakers claim,
            if (sentence.Tags[i] is PartOfSpeech.Auxiliary or PartOfSpeech.Conjunction || sentence.Tags[i] == PartOfSpeech.Verb && sentence.PennTags[i] is not (PennTag.VBG or PennTag.VBN)) return at;
        }

        return at;
    }

    /// <summary>"The stock, which had lost a fifth since March, soared", "First-years, a group that held steady, numbered 40": the token before an aside whose own verbs stand behind a relative pronoun.</summary>
    private static int? RelativeAside(Sentence sentence, int comma)
    {
        for (var i = comma - 1; i > Math.Max(0, comma - LongestAside - LongestAside); i--)
        {
            if (sentence.Lower(i) is ";" or ":" or "." or "—" or "\"" or "”" or "“" || sentence.Lower(i) == "," && !Antecedent.IsRelative(sentence.Lower(i + 1)) && sentence.Tags[i + 1] != PartOfSpeech.Determiner) return null;
            if (sentence.Lower(i) != ",") continue;
            var relative = i + 1;
            while (relative < comma && !Antecedent.IsRelative(sentence.Lower(relative)) && sentence.Tags[relative] is PartOfSpeech.Determiner or PartOfSpeech.Noun or PartOfSpeech.Adjective) relative++;
            return relative < comma && Antecedent.IsRelative(sentence.Lower(relative)) && sentence.Tags[i - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun ? i - 1 : null;
        }

        return null;
    }

    /// <summary>"it said", "Ms Ott said", "the bakers claim": somebody and a verb without object, which say whose word it is.</summary>
    private static bool IsReport(Sentence sentence, int first, int verb)
    {
        if (verb <= first || sentence.PennTags[verb] is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP)) return false;
        for (var i = first; i < verb; i++)
            if (sentence.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.Adjective))
                return false;
        return !Antecedent.IsRelative(sentence.Lower(first));
    }

    private static int BeforeAdverbs(Sentence sentence, int at)
    {
        while (at > 0 && sentence.Tags[at] == PartOfSpeech.Adverb) at--;
        return at;
    }
}
