using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Tells ages from other numbers: "5-year-old", "aged 43", "Ada Pell, 43,", "Ada Pell (43)", "under the age of 16".</summary>
internal static class Ages
{
    /// <summary>How many tokens before a number the word for an age may stand.</summary>
    private const int AgeReach = 10;

    /// <summary>How many tokens may stand in brackets between a name and its age.</summary>
    private const int LongestRemark = 6;

    /// <summary>How many numbers of a list are walked back to the word that opens it.</summary>
    private const int MostListed = 8;

    private static readonly FrozenSet<string> LifeVerbs = WordList.Read("life-verbs.txt");

    /// <summary>Nouns for what stands at a level, which no age is.</summary>
    private static readonly FrozenSet<string> Levels = WordList.Read("standing-words.txt");

    /// <summary>People who are told by their age: many, "over 75"; young ones, "under five"; one, "a boy of 15".</summary>
    private static readonly FrozenDictionary<string, string> AgedPeople = WordList.Rows("aged-people.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>"3 and 5 years old", "aged 3, 5 and 9 years old": the unit stands on the last of a list.</summary>
    private static bool SharesYears(Sentence sentence, int joint)
    {
        while (sentence.Lower(joint) is "and" or "or" or "," && NumberReader.Read(sentence, joint + 1) is { } next)
        {
            joint += next.Count + 1;
            if (sentence.Lower(joint) == "-" && UnitTable.At(sentence, joint + 1) is { Unit.IsTime: true } && sentence.Lower(joint + 2) == "-" && sentence.Lower(joint + 3) is "old" or "olds") return true; // 16 and 17-year-olds
            if (UnitTable.At(sentence, joint) is { Unit.IsTime: true } unit) return sentence.Lower(joint + unit.Count) == "old";
        }

        return false;
    }

    /// <summary>"aged 11 and 7", "ages 9, 6 and 4", "aged between 3 and 5", "aged seven to 12": the word stands before the first of a list.</summary>
    private static bool FollowsAged(Sentence sentence, Quantity quantity)
    {
        var at = quantity.First - 1;
        if (sentence.Lower(at) is "between" or "from" && sentence.Lower(at - 1) is "aged" or "ages" || sentence.Lower(at) == "from" && sentence.Lower(at - 1) == "age" && sentence.Lower(at - 2) == "in") return true;
        if (quantity.Kind == ClaimKind.Count && CountedNoun.At(sentence, quantity.Last + 1) is not null) return false;
        for (var steps = 0; steps < MostListed && sentence.Lower(at) is "and" or "or" or "," or "to"; steps++)
        {
            if (sentence.Lower(at) is "and" or "or" && sentence.Lower(at - 1) == ",") at--;
            at--;
            if (at < 1 || sentence.Tokens[at].Kind != TokenKind.Number && NumberReader.SmallWord(sentence.Lower(at)) is null) return false;
            at--;
            if (sentence.Lower(at) is "aged" or "ages" || sentence.Lower(at) is "between" or "from" && sentence.Lower(at - 1) is "aged" or "ages") return true;
        }

        return false;
    }

    /// <summary>The quantity as an age; null where it is none.</summary>
    public static Quantity? Of(Sentence sentence, Quantity quantity)
    {
        if (quantity.Kind == ClaimKind.Duration && quantity.Unit is "year" or "month" or "week" or "day" or "hour")
        {
            if (sentence.Lower(quantity.First - 1) is "aged" or "ages" or "age" || FollowsAged(sentence, quantity) && sentence.Lower(quantity.Last + 1) is not ("after" or "before" or "later" or "earlier" or "ago")) return Age(quantity, quantity.Last); // aged 55 to 75 years
            var at = quantity.Last + 1;
            if (sentence.Lower(at) == "-") at++;
            if (sentence.Lower(at) is "old" or "olds") return Age(quantity, at);
            return sentence.Lower(at) is "of" && sentence.Lower(at + 1) == "age" ? Age(quantity, at + 1) : null;
        }

        if (quantity is { Kind: ClaimKind.Count, Value: not null } && SharesYears(sentence, quantity.Last + 1)) return Age(quantity, quantity.Last);
        if (quantity.Kind == ClaimKind.Count && sentence.Lower(quantity.Last + 1) is "yo" or "y.o." or "y/o") return Age(quantity, quantity.Last + 1);
        if (quantity.Kind != ClaimKind.Count || quantity.Value is null or < 0 or > 120 && quantity.Low is null) return null;
        var before = sentence.Lower(quantity.First - 1);
        if (before == "as" && sentence.Lower(quantity.First - 2) is "young" or "old" && sentence.Lower(quantity.First - 3) == "as" && CountedNoun.At(sentence, quantity.Last + 1) is null) return Age(quantity, quantity.Last); // as young as 14
        if (before is "aged" or "ages" || FollowsAged(sentence, quantity)) return Age(quantity, quantity.Last);
        if (before is "age" or "of" && quantity.First >= 2 && (before == "age" || sentence.Lower(quantity.First - 2) is "age" or "ages") && CountedNoun.At(sentence, quantity.Last + 1) is null) return Age(quantity, quantity.Last);
        return AfterName(sentence, quantity) || AfterPerson(sentence, quantity) || Opening(sentence, quantity) || AndOlder(sentence, quantity) || Average(sentence, quantity) || Turned(sentence, quantity) || AtTurn(sentence, quantity) || OfAllOlder(sentence, quantity) || OfPerson(sentence, quantity) || OfYoungest(sentence, quantity) ? Age(quantity, quantity.Last) : null;
    }

    /// <summary>"The youngest rower was 15", "the oldest of them is 71": who is young or old is so by years.</summary>
    private static bool OfYoungest(Sentence sentence, Quantity quantity)
    {
        var at = quantity.HedgeFirst - 1;
        if (quantity.Value is null or < 1 or > 110 || sentence.Lower(at) is "just" or "only" && --at < 0 || sentence.Lower(at) is not ("is" or "was")) return false;
        if (sentence.Lower(quantity.Last + 1) is not ("," or "." or "" or "and" or ";")) return false;
        for (var i = at - 1; i >= Math.Max(0, at - LongestRemark); i--)
        {
            if (sentence.Lower(i) is "youngest" or "oldest" or "eldest") return true;
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Punctuation) return false;
        }

        return false;
    }

    /// <summary>A number between commas after a person's name, or closing the clause.</summary>
    private static bool AfterName(Sentence sentence, Quantity quantity)
    {
        if (quantity.First < 2 || quantity.InWords || quantity.First != quantity.Last || quantity.Value is null or < 1 || quantity.Value != Math.Truncate(quantity.Value.Value)) return false;
        if (sentence.Lower(quantity.First - 1) == "(") return sentence.Lower(quantity.Last + 1) == ")" && Bracketed(sentence, quantity);
        if (sentence.Lower(quantity.First - 1) != ",") return false;
        var name = BeforeRemark(sentence, quantity.First - 2);
        if (name == 0 && quantity.Value >= 16 && sentence.Tokens[0].IsCapitalized && sentence.Tags[0] == PartOfSpeech.Noun && sentence.NameLabels[0] == NameLabel.Person && sentence.Lower(quantity.Last + 1) == "," && quantity.Last + 2 < sentence.Tokens.Length && sentence.PennTags[quantity.Last + 2] == PennTag.VBZ) return true; // "Illes, 56, calls herself": the tagger takes a strange name for a noun
        if (name < 0 || sentence.Tags[name] != PartOfSpeech.ProperNoun || !sentence.Tokens[name].IsCapitalized) return false;
        return sentence.Lower(quantity.Last + 1) is "," or "." or "" or ";" or "who" or "and" && (IsSuffix(sentence, name) || !IsDate(sentence.Lower(name)));
    }

    /// <summary>"Ada Pell (pictured), 43,": the token before what stands in brackets; the same token where none do.</summary>
    private static int BeforeRemark(Sentence sentence, int at)
    {
        if (at < 0 || sentence.Tokens[at].Text != ")") return at;
        for (var i = at - 1; i > Math.Max(0, at - LongestRemark); i--)
            if (sentence.Tokens[i].Text == "(")
                return i - 1;
        return at;
    }

    /// <summary>"Arno Webb Jr., 43,".</summary>
    private static bool IsSuffix(Sentence sentence, int at) => sentence.Lower(at) is "jr." or "sr." or "jnr." or "snr." or "jr" or "sr";

    /// <summary>"Ada Pell (43) of Mill Lane", "The driver (43) was unhurt": in brackets after a whole name or one of a kind, before what that one is or did; "Pell (43), Webb (12)" may be goals.</summary>
    private static bool Bracketed(Sentence sentence, Quantity quantity)
    {
        var (noun, next) = (quantity.First - 2, quantity.Last + 2);
        if (noun < 0 || quantity.Value is > 110) return false;
        if (next < sentence.Tokens.Length && !(sentence.Tags[next] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb || sentence.Lower(next) is "who" or "of" or "from" or "whose" || sentence.Lower(next) == "," && sentence.Lower(next + 1) is "of" or "from" or "a" or "an" or "the" or "who" or "with")) return false;
        if (sentence.Tags[noun] == PartOfSpeech.ProperNoun) return noun > 0 && char.IsLower(sentence.Tokens[noun].Text[^1]) && sentence.Tags[noun - 1] == PartOfSpeech.ProperNoun && char.IsLower(sentence.Tokens[noun - 1].Text[^1]) && sentence.Tokens[noun].IsCapitalized;
        return next < sentence.Tokens.Length && IsOneOfAKind(sentence, noun);
    }

    /// <summary>"The driver, 34, was unhurt", "a third, 68, was treated": a number alone between commas after one of a kind, before what that one did; "of the total, 34, or 8%," counts.</summary>
    private static bool AfterPerson(Sentence sentence, Quantity quantity)
    {
        var (noun, verb) = (quantity.First - 2, quantity.Last + 2);
        if (noun < 1 || verb >= sentence.Tokens.Length || quantity.InWords && sentence.Lower(noun - 1) != "whose" || quantity.First != quantity.Last || quantity.Value is null or < 1 or > 110 || quantity.Value != Math.Truncate(quantity.Value.Value)) return false;
        if (sentence.Lower(noun + 1) != "," || sentence.Lower(verb - 1) != "," || !(sentence.Tags[verb] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || sentence.Lower(verb) is "who" or "of" or "from" || sentence.Lower(verb) == "and" && sentence.Lower(verb + 1) is "a" or "an" or "the" or "his" or "her" or "their")) return false;
        return IsOneOfAKind(sentence, noun);
    }

    /// <summary>"The driver", "another man", "a third": a noun in the singular with its article that is no part of another.</summary>
    private static bool IsOneOfAKind(Sentence sentence, int noun)
    {
        if (sentence.PennTags[noun] is not PennTag.NN && sentence.Tags[noun] is not PartOfSpeech.Adjective || sentence.Lower(noun - 1) is "of" or "in") return false;
        var first = noun;
        while (first > 0 && (sentence.Tags[first] is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun || sentence.PennTags[first] is PennTag.VBN or PennTag.VBD && sentence.Tags[first - 1] == PartOfSpeech.Determiner)) first--; // a retired miller
        return sentence.Lower(first) is "the" or "a" or "an" or "another" or "his" or "her" or "their" or "my" or "our" or "one" or "whose" && sentence.Lower(first - 1) != "of";
    }

    /// <summary>"At just 19, Ada Pell runs a mill": a bare number that opens the sentence, with a person after its comma.</summary>
    private static bool Opening(Sentence sentence, Quantity quantity)
    {
        var at = quantity.First - 1;
        if (sentence.Lower(at) is "just" or "only") at--;
        var next = quantity.Last + 2;
        return at == 0 && sentence.Lower(0) == "at" && quantity.First == quantity.Last && quantity.Value is > 3 and < 110 && sentence.Lower(quantity.Last + 1) == "," && next < sentence.Tokens.Length
            && (sentence.Lower(next) is "he" or "she" or "i" || sentence.Tags[next] == PartOfSpeech.ProperNoun);
    }

    /// <summary>"She is 71", "when he was 19", "people over 75": a pronoun or a word for people, and no noun that would be counted.</summary>
    private static bool OfPerson(Sentence sentence, Quantity quantity)
    {
        if (quantity.Value is null or < 2 or > 110 || quantity.First != quantity.Last) return false;
        if (IsYoung(sentence, quantity) || OfOne(sentence, quantity)) return true;
        if (sentence.Lower(quantity.Last + 1) is not ("," or "." or "" or "and" or "when" or "but" or ";" or "the" or "in" or "by" or "(" or "—" or "–" or "had" or "have" or "were" or "are")) return false;
        var (verb, subject) = (sentence.Lower(quantity.First - 1), sentence.Lower(quantity.First - 2));
        if (verb is "is" or "was" && subject == "who" && sentence.Lower(quantity.First - 3) == "," && sentence.Lower(quantity.Last + 1) == ",") return quantity.First > 3 && sentence.PennTags[quantity.First - 4] is PennTag.NN or PennTag.NNP; // a trainee, who is 19, saw it
        if (verb is "is" or "was" or "'s" or "'m" or "am") return subject is "he" or "she" or "i";
        if (verb == "be" && subject is "will" or "'ll" or "would") return sentence.Lower(quantity.First - 3) is "he" or "she";
        return verb is "over" or "under" && AgedPeople.GetValueOrDefault(subject) is "many" or "young";
    }

    /// <summary>"sold to a boy of 15": one young or old person and a bare number.</summary>
    private static bool OfOne(Sentence sentence, Quantity quantity) =>
        quantity.First == quantity.Last && sentence.Lower(quantity.First - 1) == "of" && AgedPeople.GetValueOrDefault(sentence.Lower(quantity.First - 2)) == "one" && sentence.Tags[quantity.First - 3 < 0 ? 0 : quantity.First - 3] is PartOfSpeech.Determiner or PartOfSpeech.Adjective && Ends(sentence, quantity.Last + 1);

    /// <summary>"Children under five travel free": children are told from others by their age, whatever follows but a thing that they could be under.</summary>
    private static bool IsYoung(Sentence sentence, Quantity quantity) =>
        sentence.Lower(quantity.First - 1) is "under" or "over" && quantity.Value <= 18 && AgedPeople.GetValueOrDefault(sentence.Lower(quantity.First - 2)) == "young" && quantity.Last + 1 < sentence.Tokens.Length && sentence.PennTags[quantity.Last + 1] != PennTag.NNS;

    /// <summary>"life expectancy is 73", "the average age fell to 41": a number that closes its clause after a noun for ages.</summary>
    private static bool Average(Sentence sentence, Quantity quantity)
    {
        if (CountedNoun.At(sentence, quantity.Last + 1) is not null || sentence.Lower(quantity.Last + 1) is "percent" or "%" or "-" or "per") return false;
        var from = sentence.Lower(quantity.First - 1) == "to" && sentence.Lower(quantity.First - 3) == "from" ? quantity.First - 3 : quantity.First - 1; // rose from 31 to 34
        for (var i = from; i >= Math.Max(0, quantity.First - AgeReach) && sentence.Tags[i] is not (PartOfSpeech.Numeral or PartOfSpeech.Punctuation); i--)
            if (sentence.Lower(i) == "expectancy" && sentence.Lower(i - 1) == "life" || sentence.Lower(i) == "age" && sentence.Lower(i - 1) is "average" or "median" or "mean" or "retirement" or "pension" or "minimum" or "voting" or "drinking")
                return true;
        return false;
    }

    /// <summary>"all of them are 60+": nothing is counted, and the sign stands for "or older".</summary>
    private static bool AndOlder(Sentence sentence, Quantity quantity)
    {
        var plus = quantity.Last + 1;
        return quantity.First == quantity.Last && quantity.Value is >= 15 and <= 100 && sentence.Lower(plus) == "+" && sentence.IsGlued(plus) && (sentence.Lower(quantity.First - 1) is "are" or "were" || AgedPeople.GetValueOrDefault(sentence.Lower(quantity.First - 1)) == "many")
            && (plus + 1 >= sentence.Tokens.Length || sentence.Tags[plus + 1] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction);
    }

    private static bool Turned(Sentence sentence, Quantity quantity) =>
        sentence.Lower(quantity.First - 1) == "turned" && sentence.Lower(quantity.First - 2) is "just" or "recently" or "has" or "have" or "had" && quantity.First == quantity.Last && quantity.Value is >= 1 and < 111 && Ends(sentence, quantity.Last + 1) // twins who had just turned two
        || sentence.Lower(quantity.First - 1) is "turned" or "turns" or "turning" or "turn" && quantity.First == quantity.Last && quantity.Value is > 9 and < 111
        && (Ends(sentence, quantity.Last + 1) || sentence.Lower(quantity.Last + 1) is "in" or "on" or "this" or "last" or "next" || quantity.First == 1 && sentence.Tags[quantity.Last + 1] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary); // turning 65 brings a pass

    /// <summary>"millers 45 and older", "those 12 and under": those on one side of an age.</summary>
    private static bool OfAllOlder(Sentence sentence, Quantity quantity)
    {
        if (quantity.First != quantity.Last || quantity.Value is null or < 1 or > 110 || sentence.Lower(quantity.Last + 1) is not ("and" or "or")) return false;
        if (sentence.Lower(quantity.Last + 2) is "older" or "younger") return true;
        var before = quantity.First - 1;
        return before >= 0 && sentence.Lower(quantity.Last + 2) is "over" or "under" or "up" or "above" && (sentence.Lower(before) is "those" or "people" or "anyone" or "everyone" || sentence.PennTags[before] == PennTag.NNS && sentence.Lower(before - 1) is not ("with" or "of")) && !(quantity.Last + 3 < sentence.Tokens.Length && sentence.Tags[quantity.Last + 3] is PartOfSpeech.Numeral or PartOfSpeech.Determiner);
    }

    /// <summary>"died of a stroke at 47", "retired at 65 and moved": a bare number after "at" that a turn of life is told with.</summary>
    private static bool AtTurn(Sentence sentence, Quantity quantity)
    {
        if (sentence.Lower(quantity.First - 1) != "at" || quantity.First != quantity.Last || quantity.Value is null or < 13 or > 115 || !Ends(sentence, quantity.Last + 1) && sentence.Lower(quantity.Last + 1) is not ("in" or "on" or "of" or "from" or "after")) return false;
        for (var i = quantity.First - 2; i >= Math.Max(0, quantity.First - AgeReach) && sentence.Tags[i] is not PartOfSpeech.Punctuation; i--)
            if (LifeVerbs.Contains(sentence.Lower(i)))
                return !Levels.Contains(sentence.Lower(i - 1)) && (sentence.Lower(i) != "dead" || sentence.Lower(i - 1) is not ("of" or "the" or "more")); // puts the number of dead at 18; the share died at 47
        return false;
    }

    /// <summary>True where a clause may end, or only a day follows: "turned 58 Saturday".</summary>
    private static bool Ends(Sentence sentence, int at) =>
        sentence.Lower(at) is "," or "." or "" or "and" or ";" || TimeVocabulary.Head(sentence.Lower(at)) is { Class: TimeWordClass.Weekday or TimeWordClass.Day, IsPlural: false };

    /// <summary>"March, 15," and abbreviations such as "Sept.," are no names of people.</summary>
    private static bool IsDate(string lower) => lower.EndsWith('.') || TimeVocabulary.Head(lower) is { Class: TimeWordClass.Month, Mark: not "short" };

    private static Quantity Age(Quantity quantity, int last) =>
        quantity with { Kind = ClaimKind.Age, Unit = quantity.Unit ?? "year", Last = last, SpanLast = last };
}
