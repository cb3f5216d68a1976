using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Tells whether a number is put forward as fact, denied, imagined, foretold or asked about.</summary>
internal static class ModalityFinder
{
    private static readonly FrozenDictionary<string, Modality> Words = WordList.Rows("modality-words.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Modality>(row[1]), StringComparer.Ordinal);

    /// <summary>Participles behind a comma that are no part of what is planned: "would spend £4m, citing costs of £9m".</summary>
    private static readonly FrozenSet<string> LooseParticiples = WordList.Read("loose-participles.txt");

    /// <summary>How many tokens around a number are looked at; longer clauses are lists.</summary>
    private const int Reach = 120;

    /// <summary>How many tokens before a number "without" may stand to deny it: "without a single 40-watt lamp".</summary>
    private const int LongestLack = 3;

    /// <summary>"will owe it to her nieces, Ida, 31, and Runa, 28", "the 19-year-old miller": how old a known person is stays so whatever else may be; "if a 9-year-old calls" knows nobody.</summary>
    public static bool IsAside(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        if (IsQuestion(sentence)) return false;
        if (sentence.Lower(quantity.First - 1) is "'s" or "’s" && quantity.Kind is ClaimKind.Percentage or ClaimKind.Money or ClaimKind.Age && quantity.NounFirst > quantity.Last && quantity.First > 1 && !clause.IsTime(quantity.First - 2)) return true; // would not touch the county's 9% tax
        if (IsPossessed(sentence, quantity)) return true;
        if (index > 0 && sentence.Lower(quantity.HedgeFirst - 1) is "the" or "its" or "their" && sentence.Lower(quantity.HedgeFirst - 2) == "of" && clause.Quantities[index - 1].SpanLast == quantity.HedgeFirst - 3 && quantity.NounFirst > quantity.Last) return true; // a quarter of the 240 bakers will leave
        if (quantity.Kind != ClaimKind.Age) return false;
        if (TimeLinker.IsApposed(clause, index)) return true;
        var before = sentence.Lower(quantity.First - 1);
        return sentence.Lower(quantity.Last) == "old" && sentence.Lower(quantity.Last - 1) == "-" && (before is "the" or "his" or "her" or "their" or "its" or "our" or "my" or "'s" || before is "a" or "an" && sentence.Lower(quantity.First - 2) == ",");
    }

    /// <summary>"would save a family with a £180,000 loan", "would close two of the town's 11 pools": what somebody or something has already is so whatever may come.</summary>
    private static bool IsPossessed(Sentence sentence, Quantity quantity)
    {
        if (quantity.NounFirst <= quantity.Last) return false;
        var at = quantity.HedgeFirst - 1;
        if (sentence.Lower(at) is "'s" or "’s")
        {
            var owner = at - 1;
            while (owner > 0 && sentence.Tags[owner] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective) owner--;
            return sentence.Lower(owner) is "the" or "its" or "their" && sentence.Lower(owner - 1) == "of";
        }

        if (quantity.Kind is not (ClaimKind.Money or ClaimKind.Percentage or ClaimKind.Measure)) return false;
        while (at > 0 && sentence.Tags[at] == PartOfSpeech.Adjective) at--;
        return sentence.Lower(at) is "a" or "an" && sentence.Lower(at - 1) == "with" && at > 1 && sentence.Tags[at - 2] == PartOfSpeech.Noun;
    }

    /// <summary>The modality of the clause that holds the tokens from <paramref name="index"/> to <paramref name="last"/>.</summary>
    public static Modality Find(Sentence sentence, int index, int last)
    {
        if (IsQuestion(sentence)) return Modality.Question;
        var found = Modality.Asserted;
        var (comma, inAside, goesOn) = (false, false, false);
        var (verbs, auxiliaries) = (0, 0); // between the token looked at and the number
        for (var i = index - 1; i >= Math.Max(0, index - Reach); i--)
        {
            var lower = sentence.Lower(i);
            // A comma starts a clause where a verb follows it: "if it rains, 40 boats stay".
            if (lower == "," && (inAside || sentence.Lower(i + 1) == "to" && i > 0 && sentence.Tags[i - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun))
            {
                inAside = !inAside; // expects the boat, the third of its kind, to take 40
                continue;
            }

            if (lower is ";" or "but" or "while" or "—" || lower == ":" && sentence.Lower(i - 1) == "not" || (lower == "," && found == Modality.Asserted && verbs + auxiliaries > 0 && !(goesOn = GoesOn(sentence, i + 1)))) break;
            if (found == Modality.Asserted && (EndsRelative(sentence, i, index) && !IsSupposed(sentence, i) || lower == ":" && sentence.Tokens[i + 1].IsCapitalized && !Words.ContainsKey(sentence.Lower(i - 1)))) break;
            if (found == Modality.Asserted && lower == "and" && IsPastConjunct(sentence, i + 1)) break;
            comma |= lower == ",";
            if (goesOn && lower is "if" or "unless" or "whether") break; // if it rains, take 40 sacks: nobody's auxiliary
            if (comma && lower is "if" or "whether" && sentence.Lower(i - 1) is "asked") continue; // asked if fares are fair, 58 percent said yes
            if (found is Modality.Predicted or Modality.Hypothetical && lower is "and" or "or" && IsModal(sentence, i + 1)) break; // will reach 40 and could pass 50
            if (IsBound(sentence, i) || IsOutlook(sentence, i)) found = Modality.Predicted;
            if (lower == "without" && index - i > LongestLack) continue; // 40 homes were without power, down from 90
            if (Words.TryGetValue(lower, out var modality) && Applies(sentence, i, modality, verbs))
            {
                found = lower == "would" && (IsToldAhead(sentence, i) || IsDatedAhead(sentence, i)) ? Modality.Predicted : modality;
                if (modality == Modality.Negated) break;
            }

            if (sentence.Tags[i] == PartOfSpeech.Verb) verbs++;
            else if (sentence.Tags[i] == PartOfSpeech.Auxiliary) auxiliaries++;
        }

        return found == Modality.Asserted ? After(sentence, last) : found;
    }

    /// <summary>"will be tried for a raid that left three millers dead", "will lead a vale in which 58 percent pray": what the relative clause tells is so already.</summary>
    private static bool EndsRelative(Sentence sentence, int at, int number)
    {
        if (at == 0 || sentence.Lower(at) is not ("that" or "which" or "who" or "where") || sentence.Tags[at - 1] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Punctuation or PartOfSpeech.Adposition)) return false;
        var next = at + 1;
        while (next < number && sentence.Tags[next] == PartOfSpeech.Adverb) next++;
        return next < number ? sentence.PennTags[next] == PennTag.VBD || sentence.Lower(next) is "has" or "have" && sentence.PennTags[next + 1] == PennTag.VBN : sentence.Lower(at - 1) == "in" || sentence.Lower(at) == "where";
    }

    /// <summary>"said she would wait and pointed to 40 letters": a past form beside a base form is not under the auxiliary of that.</summary>
    private static bool IsPastConjunct(Sentence sentence, int at) =>
        sentence.PennTags[at] is PennTag.VBD or PennTag.VBN && sentence.Relations[at] == Relation.Conjunct && sentence.PennTags[sentence.Heads[at]] == PennTag.VB;

    /// <summary>"if a harbour that lost 40 boats closes", "would fund any school that lost 40 pupils": what is only supposed stays so in its relative clause.</summary>
    private static bool IsSupposed(Sentence sentence, int at)
    {
        var perfect = sentence.Lower(at + 1) is "has" or "have"; // would join a queue that has grown to 40
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
            if (sentence.Lower(i) is "any" or "every" || !(perfect && sentence.Tags[i] == PartOfSpeech.Auxiliary) && Words.TryGetValue(sentence.Lower(i), out var modality) && modality == Modality.Hypothetical)
                return true;
        return false;
    }

    /// <summary>"is to reach 40", "are set to lose 40", "agreed to cap it at 40", "on pace to pass 40": what is settled or foreseen lies ahead.</summary>
    private static bool IsBound(Sentence sentence, int to)
    {
        if (sentence.Lower(to) != "to" || to + 1 >= sentence.Tokens.Length) return false;
        var (verb, before) = (sentence.PennTags[to + 1], sentence.Lower(to - 2));
        return sentence.Lower(to - 1) switch
        {
            "is" or "are" => verb == PennTag.VB,
            "set" or "due" or "poised" => verb == PennTag.VB && before is "is" or "are" or "'s" or "'re" or ",",
            "track" or "course" or "pace" => verb == PennTag.VB && before == "on",
            "agreed" or "agrees" or "vowed" or "vows" => verb is PennTag.VB or PennTag.NN, // "to cap rises": the tagger takes the first for a noun
            _ => false,
        };
    }

    /// <summary>"is seen falling to 40", "is calling for gusts of 40 mph": what somebody sees ahead.</summary>
    private static bool IsOutlook(Sentence sentence, int at) =>
        sentence.Lower(at - 1) is "is" or "are" && (sentence.Lower(at) == "seen" && at + 1 < sentence.Tokens.Length && (sentence.PennTags[at + 1] == PennTag.VBG || sentence.Lower(at + 1) == "at") || sentence.Lower(at) == "calling" && sentence.Lower(at + 1) == "for");

    /// <summary>"would close two mills, sell 40 boats and cut fares", "would spend £4m, leaving £9m": a base form or a participle behind a comma is under the auxiliary before it.</summary>
    private static bool GoesOn(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && (sentence.PennTags[at] == PennTag.VB || sentence.PennTags[at] == PennTag.VBG && !LooseParticiples.Contains(sentence.Lower(at)));

    /// <summary>True for an auxiliary that tells how sure something is, past an adverb.</summary>
    private static bool IsModal(Sentence sentence, int at)
    {
        while (at < sentence.Tokens.Length && sentence.Tags[at] == PartOfSpeech.Adverb && sentence.PennTags[at] != PennTag.MD) at++;
        return at < sentence.Tokens.Length && sentence.PennTags[at] == PennTag.MD;
    }

    /// <summary>"said it would cut 900 jobs", "told staff that they would get 5%": what somebody says of what lies ahead of them is foretold; "the money would pay for two" only imagined.</summary>
    private static bool IsToldAhead(Sentence sentence, int would)
    {
        var at = would - 1;
        if (sentence.Lower(at) is not ("it" or "he" or "she" or "they")) return false;
        at--;
        if (sentence.Lower(at) == "that") at--;
        if (at > 0 && sentence.Tags[at] == PartOfSpeech.Noun && sentence.Lower(at - 1) is "told" or "warned" or "promised" or "assured") at--;
        return at > 0 && sentence.PennTags[at] == PennTag.VBD && sentence.Lower(at) != "wished";
    }

    /// <summary>"said the guild would hire 40 next year", "that 90 would be hired by May": what somebody said would come, with the time it comes.</summary>
    private static bool IsDatedAhead(Sentence sentence, int would)
    {
        var told = false;
        for (var i = would - 1; i >= Math.Max(0, would - Reach) && !told; i--)
        {
            if (sentence.Lower(i) is "if" or "unless" or ";" or "\"" or "“" or "”") return false;
            told = sentence.Lower(i) is "said" or "told" or "announced" or "promised" or "confirmed" or "added";
        }

        for (var i = would + 1; told && i < Math.Min(sentence.Tokens.Length - 1, would + Reach); i++)
        {
            if (sentence.Lower(i) is "if" or "unless" or ";" or "but") return false;
            if (sentence.Lower(i) is not ("next" or "by")) continue;
            var next = TimeVocabulary.Head(sentence.Lower(i + 1)).Class;
            if (sentence.Lower(i) == "next" && next is TimeWordClass.Unit or TimeWordClass.Month or TimeWordClass.Weekday or TimeWordClass.Season) return true;
            if (sentence.Lower(i) == "by" && next is TimeWordClass.Month or TimeWordClass.Weekday && sentence.Tokens[i + 1].IsCapitalized) return true;
        }

        return false;
    }

    private static bool Applies(Sentence sentence, int index, Modality modality, int verbsAfter)
    {
        var lower = sentence.Lower(index);
        if (IsMonth(sentence, index) || lower == "if" && sentence.Lower(index + 1) == "not" || lower == "not" && sentence.Lower(index - 1) == "if") return false; // hundreds if not thousands
        if (index > 0 && sentence.Tokens[index].IsCapitalized && modality == Modality.Predicted && index + 1 < sentence.Tokens.Length && sentence.Tokens[index + 1].IsCapitalized && sentence.Tags[index] != PartOfSpeech.Auxiliary && sentence.Tags[index - 1] is PartOfSpeech.Determiner or PartOfSpeech.Adposition) return false; // the Planned Harbour fund
        if (lower is "plan" or "plans" && sentence.Lower(index + 1) == "to") return true;
        if (lower is "planned" or "scheduled" or "expected" or "forecast" && sentence.Lower(index + 1) != "to" && (sentence.Lower(index - 1) == "had" || sentence.PennTags[index] == PennTag.VBN && index > 0 && sentence.Tags[index - 1] == PartOfSpeech.Noun)) return false; // lost 40 of the boats it had planned, against 30; held 40 of the talks planned in May
        if (modality == Modality.Predicted) return sentence.Tags[index] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary; // not "the plan cost $3 million"
        if (modality != Modality.Negated) return true;
        if (lower == "rejected" && IsPast(sentence, index)) return false;
        if (lower is "not" or "n't" && sentence.Lower(index + 1) is "only" or "just" or "less" or "fewer" or "more" or "one") return false;
        // "not" and "never" deny the verb after them alone: in "books that never came back fell to 4,902" nothing denies the fall.
        return verbsAfter <= 1 || lower is "deny" or "denied" or "denies" or "denying" or "refuted" or "disputed" or "rejected";
    }

    /// <summary>"the rejected offer would have lifted pay", "a deal that was rejected would have": what was refused is told of, and nothing of it denied.</summary>
    private static bool IsPast(Sentence sentence, int at) =>
        sentence.Relations[at] == Relation.AdjectivalModifier || at > 0 && sentence.Lower(at - 1) is "was" or "were" or "been";

    /// <summary>The verb may follow: "2,600 posts would close", "700 berths will open".</summary>
    private static Modality After(Sentence sentence, int index)
    {
        for (var i = index + 1; i < Math.Min(sentence.Tokens.Length, index + Reach); i++)
        {
            var lower = sentence.Lower(i);
            if (sentence.PennTags[i] == PennTag.PRP || lower is "," or ";" or "." or "and" or "but" or "after" or "because" or "while" or "that" or "who" or "which" || sentence.Tags[i] == PartOfSpeech.Verb) break;
            if (lower is "would" or "could" or "might" or "may" or "will" or "'ll" or "wo" && !IsMonth(sentence, i) && Words.TryGetValue(lower, out var modality)) return modality;
        }

        return Modality.Asserted;
    }

    /// <summary>"in May"; a small letter is a month's only where a preposition stands before it.</summary>
    private static bool IsMonth(Sentence sentence, int index) =>
        sentence.Lower(index) == "may" && sentence.Tags[index] != PartOfSpeech.Auxiliary && (sentence.Tokens[index].IsCapitalized || sentence.Lower(index - 1) is "in" or "of" or "on" or "since" or "until" or "last");

    private static bool IsQuestion(Sentence sentence)
    {
        for (var i = sentence.Tokens.Length - 1; i >= 0 && i >= sentence.Tokens.Length - 3; i--)
            if (sentence.Lower(i) == "?")
                return true;
        return false;
    }
}
