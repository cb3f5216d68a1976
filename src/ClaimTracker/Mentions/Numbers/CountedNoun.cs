using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Finds the noun that a number counts: "pleas" in "84 of its pleas", "heart transplants" in "700 heart transplants".</summary>
internal static class CountedNoun
{
    /// <summary>The longest noun phrase, in tokens, that is looked at.</summary>
    private const int MaxLength = 8;

    /// <summary>Nouns behind "in" that say in what respect, or by whose count: "up 4% in value", "4% in a poll".</summary>
    private static readonly FrozenSet<string> Respects = WordList.Read("respect-nouns.txt");

    /// <summary>Words between a distance and "of" that say where, and count nothing.</summary>
    private static readonly FrozenSet<string> Directions = WordList.Read("directions.txt");

    /// <summary>The noun phrase that starts at <paramref name="index"/>, without article; null where none does.</summary>
    public static (int First, int Last)? At(Sentence sentence, int index)
    {
        while (sentence.Lower(index) == "worth" && sentence.Lower(index + 1) == "of") index += 2; // £900 worth of coats
        var at = index;
        var noun = -1;
        var compound = -1;
        var tags = sentence.Tags;
        if (sentence.Lower(index) is "up" or "down" || sentence.Lower(index) is "last" or "next" && index + 1 < sentence.Tokens.Length && sentence.PennTags[index + 1] == PennTag.NN) return null; // 12,000 up on Fridays, lost £3m last season
        if (IsYearOverYear(sentence, index) || sentence.Lower(index) is "including" or "excluding" or "apiece" || sentence.Lower(index + 1) == "of" && Directions.Contains(sentence.Lower(index))) return null; // 40 miles northeast of the vale
        while (at < sentence.Tokens.Length && at - index < MaxLength)
        {
            var lower = sentence.Lower(at);
            if (CompoundEnd(sentence, at) is var end && end > at && (noun < 0 || IsNoun(sentence, end) || IsNoun(sentence, end + 1)))
            {
                // One word whatever its parts are: "stay-at-home parents", "ground-mounted panels", "walk-ons".
                if (IsNoun(sentence, end) || noun < 0 && IsNoun(sentence, at) && (sentence.Lower(at).EndsWith('s') || sentence.Lower(end).EndsWith('s')) && !IsNoun(sentence, end + 1) && tags[Math.Min(end + 1, tags.Length - 1)] != PartOfSpeech.Adjective) noun = end;
                compound = end;
                at = end + 1;
                continue;
            }

            switch (tags[at])
            {
                case PartOfSpeech.Noun:
                case PartOfSpeech.ProperNoun:
                    if (noun >= 0 && IsTimeWord(lower) && !sentence.IsGlued(at)) return (index, noun);
                    noun = at;
                    break;
                case PartOfSpeech.Adjective:
                case PartOfSpeech.Verb when noun < 0 && !(sentence.PennTags[at] == PennTag.VBD && sentence.Relations[at] is not (Relation.AdjectivalModifier or Relation.Compound)) && (lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("ing", StringComparison.Ordinal) || at > index && lower is "built" or "broken" or "stolen" or "frozen" or "hidden" or "born" or "made"):
                case PartOfSpeech.Verb when at == index && IsPayRise(sentence, at):
                case PartOfSpeech.Adverb when noun < 0 && at == index && (lower is "more" or "fewer" or "less" || at + 1 < sentence.Tokens.Length && Modifies(sentence, at)):
                    if (noun >= 0 && noun == index && at == noun + 1 && tags[at] == PartOfSpeech.Adjective && (IsAcronym(sentence, noun) || sentence.Tokens[noun].IsCapitalized && sentence.Tokens[at].IsCapitalized && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].IsCapitalized) && IsNoun(sentence, at + 1) && TimeVocabulary.Head(sentence.Lower(at + 1)).Class == TimeWordClass.None) break; // EU organic flour, State Supreme Court justices
                    if (noun >= 0 && !(noun == compound && at == noun + 1 && tags[at] == PartOfSpeech.Adjective && Describes(sentence, at))) return (index, noun);
                    break;
                case PartOfSpeech.Punctuation when lower == "-" && sentence.IsGlued(at) && sentence.IsGlued(at + 1):
                case PartOfSpeech.Symbol when lower == "&":
                case PartOfSpeech.Conjunction when noun < 0 && at > index && lower is "and" or "or" && tags[at - 1] == PartOfSpeech.Adjective && at + 1 < sentence.Tokens.Length && tags[at + 1] == PartOfSpeech.Adjective:
                    break;
                case PartOfSpeech.Numeral when at > index && sentence.IsGlued(at):
                    break;
                default:
                    return noun >= 0 ? (index, noun) : null;
            }

            at++;
        }

        return noun >= 0 ? (index, noun) : null;
    }

    /// <summary>The noun phrase after a number above one: "seven ruling and opposition parties", where the first noun is one of many things only with the second.</summary>
    public static (int First, int Last)? OfMany(Sentence sentence, int index)
    {
        if (At(sentence, index) is not { } noun || !Vetoes.IsOneThing(sentence, noun) || sentence.Lower(noun.Last + 1) is not ("and" or "or") || At(sentence, noun.Last + 2) is not { } second) return At(sentence, index);
        return second.Last > second.First && sentence.PennTags[second.Last] == PennTag.NNS ? (noun.First, second.Last) : noun;
    }

    /// <summary>The last token of the words that hyphens join to the one at <paramref name="at"/>: itself where none does.</summary>
    private static int CompoundEnd(Sentence sentence, int at)
    {
        var end = at;
        if (sentence.Tokens[at].Kind != TokenKind.Word) return end;
        while (end + 2 < sentence.Tokens.Length && sentence.Lower(end + 1) == "-" && sentence.IsGlued(end + 1) && sentence.IsGlued(end + 2) && sentence.Tokens[end + 2].Kind == TokenKind.Word) end += 2;
        if (sentence.Lower(end + 1) == "of" && (sentence.Lower(end).EndsWith("east", StringComparison.Ordinal) || sentence.Lower(end).EndsWith("west", StringComparison.Ordinal))) return at; // 30 miles north-northeast of Lundby
        return end;
    }

    private static bool IsAcronym(Sentence sentence, int at) => sentence.Tags[at] == PartOfSpeech.ProperNoun && sentence.Tokens[at].Text is { Length: > 1 and < 6 } text && !text.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    private static bool IsNoun(Sentence sentence, int at) => at < sentence.Tokens.Length && sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun;

    /// <summary>"two big-name Danish singers", but "two add-ons last year".</summary>
    private static bool Describes(Sentence sentence, int adjective) =>
        sentence.Lower(adjective) is not ("last" or "next" or "past" or "previous" or "such") && IsNoun(sentence, adjective + 1) && TimeVocabulary.Head(sentence.Lower(adjective + 1)).Class == TimeWordClass.None;

    /// <summary>"the 20 most expensive inns", "six newly built ships": an adverb that modifies what comes before the noun.</summary>
    private static bool Modifies(Sentence sentence, int adverb) =>
        sentence.Lower(adverb) is "most" or "least" or "very" or "highly" || (sentence.Lower(adverb).EndsWith("ly", StringComparison.Ordinal)
        && (sentence.Tags[adverb + 1] == PartOfSpeech.Adjective || sentence.Tags[adverb + 1] == PartOfSpeech.Verb && sentence.Lower(adverb + 1) is var verb && (verb.EndsWith("ed", StringComparison.Ordinal) || verb.EndsWith("en", StringComparison.Ordinal) || verb is "built")));

    /// <summary>The noun phrase after "of" and a determiner: "of its pleas for help", "of the 37 wards".</summary>
    public static (int First, int Last)? AfterOf(Sentence sentence, int index)
    {
        if (sentence.Lower(index) is not ("of" or "in")) return null;
        var at = index + 1;
        while (at < sentence.Tokens.Length && at < index + 4 && (sentence.Tags[at] is PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.Numeral || sentence.Lower(at) is "%" or "percent" || IsBeforeNumeral(sentence, at))) at++;
        if (sentence.Lower(index) == "of") return Owned(sentence, at) ?? At(sentence, at);
        if (at < sentence.Tokens.Length && At(sentence, at) is { } place && sentence.PennTags[place.Last] is PennTag.NNP or PennTag.NNPS && sentence.Tokens[place.First].IsCapitalized) return null; // 40 percent in Orkney
        return IsTimeHead(sentence, at) || sentence.Tags[Math.Min(at, sentence.Tags.Length - 1)] == PartOfSpeech.Adposition || At(sentence, at) is not { } noun || IsTimeHead(sentence, noun.Last) || Respects.Contains(sentence.Lower(noun.Last)) || noun.First < noun.Last && sentence.Lower(noun.Last) is "trading" or "trade" or "dealings" or "session" ? null : noun; // 40 in spring, 40 in the same month, 4% in real terms
    }

    private static bool IsTimeHead(Sentence sentence, int at) => TimeVocabulary.Head(sentence.Lower(at)).Class != TimeWordClass.None;

    /// <summary>"of the town's shops", with the owner; "of the firm's 3,400 suppliers", past its number; null where nobody owns it.</summary>
    private static (int First, int Last)? Owned(Sentence sentence, int owner)
    {
        var at = owner;
        while (at < sentence.Tokens.Length && at < owner + MaxLength && sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective) at++;
        if (at == owner || sentence.Lower(at) is not ("'s" or "’s" or "'" or "’")) return null;
        var first = ++at;
        while (at < sentence.Tokens.Length && sentence.Tags[at] == PartOfSpeech.Numeral) at++;
        return At(sentence, at) is { } owned ? (at == first ? owner : at, owned.Last) : null;
    }

    /// <summary>"of the combined 4.3M sales".</summary>
    private static bool IsBeforeNumeral(Sentence sentence, int at) =>
        at + 1 < sentence.Tokens.Length && sentence.Tags[at] is PartOfSpeech.Adjective or PartOfSpeech.Verb && sentence.Tags[at + 1] == PartOfSpeech.Numeral;

    /// <summary>"year over year", "month-on-month".</summary>
    private static bool IsYearOverYear(Sentence sentence, int at)
    {
        var word = sentence.Lower(at);
        if (word is not ("year" or "month" or "quarter" or "week")) return false;
        if (sentence.Lower(++at) == "-") at++;
        if (sentence.Lower(at) is not ("over" or "on" or "to")) return false;
        var to = sentence.Lower(at) == "to";
        if (sentence.Lower(++at) == "-") at++;
        return sentence.Lower(at) == word || to && sentence.Lower(at) == "date"; // up 35% year to date
    }

    /// <summary>"a 5% pay rise": between an article with its number and a noun there is no verb.</summary>
    private static bool IsPayRise(Sentence sentence, int at) =>
        at + 1 < sentence.Tokens.Length && sentence.PennTags[at] is PennTag.VB or PennTag.VBP && sentence.Tags[at + 1] == PartOfSpeech.Noun && sentence.Lower(at - 1) is "%" or "percent" && sentence.Lower(at - 3) is "a" or "the" or "its";

    /// <summary>"54% support the ban", "60% trust him": what stands before an article or a pronoun is what they do, though it looks like a noun.</summary>
    public static bool IsVerbOfPoll(Sentence sentence, int at) =>
        at + 1 < sentence.Tokens.Length && sentence.PennTags[at] == PennTag.NN && sentence.PennTags[at + 1] is PennTag.DT or PennTag.PRP or PennTag.PRPS && sentence.Lower(at + 1) is not ("a" or "an" or "all" or "both" or "he" or "she" or "they" or "we" or "i");

    private static bool IsTimeWord(string lower) => lower is "today" or "yesterday" or "tomorrow" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "tonight";
}
