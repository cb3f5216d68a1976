using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Tells numbers that are part of a name from numbers that say how many: "Section 230", "10 Mill Street", "the 647".</summary>
internal static class Vetoes
{
    /// <summary>Words before a number that make it a name; the value says that in lower case before a counted noun they do not.</summary>
    private static readonly FrozenDictionary<string, bool> NameWords = WordList.Rows("number-names.txt").ToFrozenDictionary(row => row[0], row => row.Length > 1, StringComparer.Ordinal);

    /// <summary>How many tokens before a name the number is looked for that it shares a noun with.</summary>
    private const int EllipsisReach = 60;

    /// <summary>How many numbers of a list are walked back to the word that opens it.</summary>
    private const int MostListed = 8;

    /// <summary>Nouns that are counted without an ending: "20 staff".</summary>
    private static readonly FrozenSet<string> UnmarkedPlurals = WordList.Read("unmarked-plurals.txt");

    /// <summary>Words before "Court" that make it one of justice and no street.</summary>
    private static readonly FrozenSet<string> CourtKinds = WordList.Read("court-kinds.txt");

    private static readonly FrozenSet<string> StreetWords = WordList.Read("street-words.txt");

    /// <summary>Things that wear their number: "rooms from 12 to 40", "seats 4 to 19".</summary>
    private static readonly FrozenSet<string> NumberedThings = WordList.Read("numbered-things.txt");

    /// <summary>How many tokens before things a verb that changes how many there are may stand.</summary>
    private const int ChangeReach = 8;

    /// <summary>True for the ends of a range of labels: "Rooms from 12 to 40 were flooded", "Seats 4 to 19 are taken"; "seats from 12 to 40 pounds" are priced.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quantity">The range, or one end of it.</param>
    /// <param name="counted">The noun that would be counted.</param>
    public static bool IsLabelRange(Sentence sentence, Quantity quantity, (int First, int Last)? counted)
    {
        if (quantity.InWords || counted is not null || quantity.Bound != Bound.Between && !(sentence.Lower(quantity.Last + 1) == "to" || sentence.Lower(quantity.First - 1) == "to")) return false;
        var at = quantity.First - 1;
        if (sentence.Lower(at) == "to" && at > 0 && sentence.Tokens[at - 1].Kind == TokenKind.Number) at -= 2;
        if (sentence.Lower(at) is "from" or "between") at--;
        if (sentence.Lower(at) is "numbered" or "marked") at--;
        if (!NumberedThings.Contains(sentence.Lower(at))) return false;
        for (var i = at - 1; i >= Math.Max(0, at - ChangeReach); i--)
            if (Ranges.IsMove(sentence.Lower(i)) || sentence.Lower(i) == "number")
                return false; // raised its seats from 12 to 40
        return true;
    }

    /// <summary>True where a number without currency or unit belongs to the name beside it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First token of the number.</param>
    /// <param name="last">Last token of the number.</param>
    /// <param name="counted">The noun that would be counted.</param>
    public static bool IsName(Sentence sentence, int first, int last, (int First, int Last)? counted)
    {
        if (Ordinals.GoesOn(sentence, last) || IsParagraph(sentence, first, last)) return true;
        var before = first - 1;
        if (before >= 0)
        {
            var word = sentence.Tokens[before];
            if (sentence.IsGlued(first) && word.Text is not "—" && Characters.IsDash(word.Text[0]) && sentence.IsGlued(before) && before > 0 && sentence.Tokens[before - 1].Kind == TokenKind.Word
                && NumberReader.SmallWord(sentence.Lower(before - 1)) is null && sentence.Lower(before - 1) is not ("minus" or "to" or "mid" or "sub") && !IsListOfAges(sentence, first, last)) return true; // COVID-19, F-16
            if (sentence.Tags[before] == PartOfSpeech.Adjective && before > 0 && counted?.First > last && NumberReader.Read(sentence, before - 1) is { Count: 1 } && sentence.Tokens[first].Kind == TokenKind.Number) return true; // two new 647 trucks
            if (IsGroupName(sentence, first, counted is not null)) return true;
            if (word.Text == ":" && counted is null && IsProductName(sentence.Lower(before - 1)) || word.Lower == "mark" && sentence.Lower(before - 1) == "gas") return true; // PMID: 240551, gas mark 6
            if (word.Lower == "number" && before > 0 && sentence.Tags[before - 1] == PartOfSpeech.Determiner) return true; // the number 12 tram
            if (word.Text is "No" or "Nos" && sentence.Tokens[first].Kind == TokenKind.Number) return true; // No 10 declined to comment
            if (word.Text == "(" && before > 0 && sentence.Lower(last + 1) == ")" && Times.TimeVocabulary.Head(sentence.Lower(before - 1)).Class is Times.TimeWordClass.Weekday or Times.TimeWordClass.Day) return true; // Friday (19)
            if (NumberReader.SmallWord(word.Lower) is > 1 && counted?.First > last && sentence.Tokens[first] is { Kind: TokenKind.Number, Text.Length: 3 }) return true; // twelve 647 Alto jets
            if (NameWords.TryGetValue(word.Lower, out var loose) && !(word.Lower == "number" && before > 0 && (sentence.Lower(before - 1) == "now" || sentence.PennTags[before - 1] == PennTag.NNS)) && // petrels now number 40
                 !(counted is not null && loose && char.IsLower(word.Text[0]) && !IsBareName(sentence, first))) return true;
            if (counted is null && Codes.HasCapital(word) && before > 0 && word.Kind == TokenKind.Word && sentence.Tags[before] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Adjective && !IsElliptic(sentence, before)) return true; // FTSE 100, the Big 12
            if (counted is null && before == 0 && word.IsCapitalized && sentence.Tags[0] == PartOfSpeech.ProperNoun && sentence.Tokens[first].Text.Contains('.', StringComparison.Ordinal) && NumberReader.Digits(sentence.Tokens[first].Text) is { } version && version == decimal.Truncate(version)) return true; // Heron 2.0 is out
            if (counted is null && (ListsNames(sentence, before) || IsDrawn(sentence, before) && sentence.Lower(last + 1) == ",")) return true;
            if (counted is { } noun && noun.First > last && (IsProduct(sentence, word, noun) || IsNamedThing(sentence, first, noun) || IsAddress(sentence, first, noun) || IsNameAgain(sentence, first, noun) || IsTypeOf(sentence, before))) return true;
        }

        // 10 Mill Street, 400 Pier Street
        for (var i = last + 1; i <= last + 4 && i < sentence.Tokens.Length && (sentence.Tokens[i].IsCapitalized || sentence.Tokens[i].Kind == TokenKind.Number); i++)
            if (StreetWords.Contains(sentence.Lower(i)) && i > last + 1 && !(sentence.Lower(i) == "court" && CourtKinds.Contains(sentence.Lower(i - 1))) || i == last + 1 && IsForeignStreet(sentence, i))
                return true;
        return false;
    }

    /// <summary>"a 401(k)", "501(c)(3)": a letter or a number in brackets glued to the number, as the paragraphs of a law are called.</summary>
    private static bool IsParagraph(Sentence sentence, int first, int last)
    {
        if (sentence.Tokens[last].Kind != TokenKind.Number) return false;
        if (last + 3 < sentence.Tokens.Length && sentence.Lower(last + 1) == "(" && sentence.IsGlued(last + 1) && sentence.Lower(last + 2) is [>= 'a' and <= 'z'] && sentence.Lower(last + 3) == ")") return true;
        return first > 1 && sentence.Lower(last + 1) == ")" && sentence.Lower(first - 1) == "(" && sentence.IsGlued(first - 1) && sentence.Lower(first - 2) == ")";
    }

    /// <summary>"the Gang of Eight", "the Group of 20": a number with a capital, or a bare one, after a name and "of".</summary>
    private static bool IsGroupName(Sentence sentence, int first, bool counts)
    {
        if (sentence.Lower(first - 1) != "of" || first < 2 || !sentence.Tokens[first - 2].IsCapitalized) return false;
        if (sentence.Tokens[first].Kind == TokenKind.Word) return (!counts || sentence.Lower(first - 3) is "the") && sentence.Tokens[first].IsCapitalized && sentence.Tokens[first].Text[^1] is >= 'a' and <= 'z';
        return sentence.Lower(first - 2) == "group" && !counts && (first > 3 || sentence.Lower(first - 3) == "the");
    }

    /// <summary>"so-called group 2 cells", "In week 3 matches": a noun in the singular that no article makes a thing of its own; "in class 30 pupils" counts.</summary>
    private static bool IsBareName(Sentence sentence, int first)
    {
        var word = sentence.Lower(first - 1);
        if (sentence.Tokens[first].Kind != TokenKind.Number || word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) return false;
        return first < 2 || sentence.Tags[first - 2] switch
        {
            PartOfSpeech.Verb => true,
            PartOfSpeech.Adposition => sentence.Tokens[first].Text.Length == 1,
            _ => false,
        };
    }

    /// <summary>"the Agenda 21 plan", "a Heron 9 rocket": a name before the number and one thing after it, where a count would take a plural. "In Lundby 20 staff" counts.</summary>
    private static bool IsNamedThing(Sentence sentence, int first, (int First, int Last) noun)
    {
        var name = sentence.Tokens[first - 1];
        return first > 1 && name.IsCapitalized && sentence.Tags[first - 1] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun && sentence.Tokens[first].Kind == TokenKind.Number && sentence.Tokens[first].Text != "1"
            && noun.First == noun.Last && noun.First == first + 1 && IsOneThing(sentence, noun) && Times.TimeVocabulary.Head(name.Lower).Class == Times.TimeWordClass.None;
    }

    /// <summary>True for a noun in the singular, which no number but one counts: "plan", not "plans" or "staff".</summary>
    public static bool IsOneThing(Sentence sentence, (int First, int Last) noun) =>
        sentence.PennTags[noun.Last] == PennTag.NN && char.IsLower(sentence.Tokens[noun.Last].Text[0]) && Nouns.Singular(sentence.Lower(noun.Last)) == sentence.Lower(noun.Last) && !UnmarkedPlurals.Contains(sentence.Lower(noun.Last));

    /// <summary>"300 Fellgate is let": digits before one name, as addresses are written. "20 Chinese", "12 Norwegians" count.</summary>
    private static bool IsAddress(Sentence sentence, int first, (int First, int Last) noun)
    {
        var name = sentence.Tokens[noun.Last];
        return noun.First == noun.Last && sentence.Tokens[first].Kind == TokenKind.Number && name.IsCapitalized && sentence.PennTags[noun.Last] == PennTag.NNP && !name.Lower.EndsWith('s') && !name.Lower.EndsWith("ese", StringComparison.Ordinal)
            && !name.Lower.EndsWith("ish", StringComparison.Ordinal) && !name.Lower.EndsWith("ch", StringComparison.Ordinal) && char.IsLower(name.Text[^1]) && sentence.Tokens[first].Text.Length <= 4
            && Times.TimeVocabulary.Head(name.Lower).Class == Times.TimeWordClass.None && sentence.Lower(noun.Last + 1) is "is" or "was" or "has" or "will" or "would";
    }

    /// <summary>"between the two companies": a number that only points back at what was named before.</summary>
    public static bool IsReference(Sentence sentence, Quantity quantity) =>
        quantity is { InWords: true, Value: 2 } && sentence.Lower(quantity.First - 1) == "the" && sentence.Lower(quantity.First - 2) == "between";

    /// <summary>
    /// "the 486 was slow", "flocked to the 747.": three digits after "the" that count nothing, with a verb in the singular after them or at
    /// the end of a way to them. "The 486 were freed" and "12 of the 486" count.
    /// </summary>
    public static bool IsModel(Sentence sentence, Quantity quantity)
    {
        var text = sentence.Tokens[quantity.First].Text;
        if (quantity.First != quantity.Last || text.Length != 3 || !NumberReader.IsPlain(text) || sentence.Lower(quantity.First - 1) != "the") return false;
        var next = sentence.Lower(quantity.Last + 1);
        if (next is "is" or "was" or "has" or "'s" or "itself") return true;
        return next is "." or "," or "" or "and" && sentence.Lower(quantity.First - 2) is "to" or "on" or "aboard" or "onto";
    }

    /// <summary>"taxes on the 1%": the rich, or everybody else, where nothing says of what.</summary>
    public static bool IsGroup(Sentence sentence, Quantity quantity) =>
        quantity.Value is 1 or 99 or 0.1m && sentence.Lower(quantity.First - 1) == "the" && sentence.Lower(quantity.Last + 1) is not ("of" or "in" or "who" or "that" or "-")
        && (quantity.Last + 1 >= sentence.Tokens.Length || sentence.Tags[quantity.Last + 1] is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun));

    /// <summary>"people-3 and 5 years old": a hyphen for a dash, since both numbers share the unit.</summary>
    private static bool IsListOfAges(Sentence sentence, int first, int last) =>
        char.IsLower(sentence.Tokens[first - 2].Text[0]) && sentence.Lower(last + 1) is "and" or "or" && NumberReader.Read(sentence, last + 2) is { Count: 1 } && Units.UnitTable.At(sentence, last + 3) is { Unit.IsTime: true };

    /// <summary>"junctions 12 and 15", "Rooms 4, 6 and 9": the later numbers of a list that a plural name word opens.</summary>
    private static bool ListsNames(Sentence sentence, int joint)
    {
        var at = joint;
        for (var steps = 0; steps < MostListed; steps++)
        {
            if (sentence.Lower(at) is not ("and" or "or" or "," or "to" or "through" or "&" or "-" or "–")) return false;
            if (sentence.Lower(at) is "and" or "or" && sentence.Lower(at - 1) == ",") at--;
            if (at < 2 || sentence.Tokens[at - 1].Kind != TokenKind.Number) return false;
            var name = sentence.Lower(at - 2);
            if (IsDrawn(sentence, at - 2)) return true;
            if (name.EndsWith('s') && (NameWords.ContainsKey(name) || at > 2 && Codes.HasCapital(sentence.Tokens[at - 2]) && sentence.Tags[at - 2] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun && !IsElliptic(sentence, at - 2))) return true;
            at -= 2;
        }

        return false;
    }

    /// <summary>"The winning numbers were 3, 9 and 17": numbers that are nothing but numbers.</summary>
    private static bool IsDrawn(Sentence sentence, int verb) =>
        verb > 1 && sentence.Lower(verb) is "were" or "are" or ":" && (sentence.Lower(verb - 1) == "numbers" && sentence.Lower(verb - 2) is "winning" or "lottery" or "lucky" or "drawn" || sentence.Lower(verb - 1) == "drawn" && sentence.Lower(verb - 2) == "numbers");

    /// <summary>"the Vela 9 and 9 Max": a number that the sentence has named a product by already, before a name.</summary>
    private static bool IsNameAgain(Sentence sentence, int first, (int First, int Last) noun)
    {
        if (!sentence.Tokens[noun.First].IsCapitalized || sentence.Tokens[first].Kind != TokenKind.Number) return false;
        for (var i = first - 1; i > Math.Max(0, first - EllipsisReach); i--)
            if (sentence.Tokens[i].Text == sentence.Tokens[first].Text && IsProductName(sentence.Lower(i - 1)))
                return true;
        return false;
    }

    /// <summary>"four Rolls Avon 200 engines", "the Pratt Avon 200 engines": a number after a name of several words that is itself counted or pointed at.</summary>
    private static bool IsTypeOf(Sentence sentence, int before)
    {
        var at = before;
        while (at >= 0 && (sentence.Tokens[at].IsCapitalized && sentence.Tags[at] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun || sentence.Lower(at) == "-" && at < before)) at--;
        if (at < 0 || at == before || sentence.Lower(before).EndsWith('s')) return false;
        return NumberReader.SmallWord(sentence.Lower(at)) is > 1 || sentence.Tokens[at].Kind == TokenKind.Number || sentence.Lower(at) == "the" && before - at > 1 && sentence.Lower(at - 1) == "of";
    }

    /// <summary>"22 Rue Haute", "5 Calle Mayor": the street's word first.</summary>
    private static bool IsForeignStreet(Sentence sentence, int at) =>
        sentence.Tokens[at].IsCapitalized && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].IsCapitalized
        && sentence.Lower(at) is "rue" or "ave" or "avenue" or "via" or "calle" or "rua" or "boulevard" or "place" or "piazza" or "plaza" or "quai" or "paseo" or "viale";

    /// <summary>True for a word that makes the number after it a name, at least where that counts nothing: "section", "week".</summary>
    public static bool IsNameWord(string lower) => NameWords.ContainsKey(lower);

    /// <summary>True for a word that makes the number after it a name whatever follows: "Flight", "Section", "Boeing".</summary>
    public static bool IsProductName(string lower) => NameWords.TryGetValue(lower, out var loose) && !loose;

    /// <summary>"the 787 Dreamliner", "Galaxy 20 Ultra": a singular name follows, and an article or a name stands before.</summary>
    private static bool IsProduct(Sentence sentence, Token before, (int First, int Last) noun)
    {
        var head = sentence.Tokens[noun.Last];
        if (head.Lower == "index" && noun.Last == noun.First && before.IsCapitalized) return true; // the Halden 300 index
        return head.IsCapitalized && !head.Lower.EndsWith('s')
            && (before.IsCapitalized || before.Lower is "the" or "a" or "an" or "its" or "own" or "new" or "'s" or "first" or "final" or "last" or "latest" or "next");
    }

    /// <summary>"the Greens took 31 wards, the Liberals 12": a plural name after a number with a noun.</summary>
    private static bool IsElliptic(Sentence sentence, int name)
    {
        while (name > 2 && sentence.Lower(name - 1) == "-" && sentence.IsGlued(name)) name -= 2; // and Ott-Quill 13
        if (!sentence.Lower(name).EndsWith('s') && sentence.Lower(name - 1) is not ("," or "and")) return false;
        for (var i = name - 1; i > Math.Max(0, name - EllipsisReach); i--)
            if (sentence.Tokens[i - 1].Kind == TokenKind.Number && (sentence.Tags[i] == PartOfSpeech.Noun || sentence.Lower(i) == "of"))
                return true;
        return false;
    }
}
