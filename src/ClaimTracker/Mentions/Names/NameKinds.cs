using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Guesses what a name names from its own words and its neighbours.</summary>
internal static class NameKinds
{
    /// <summary>Titles, lists and telling words decide first; then what the tagger took the name for; then what a name of its form is most often.</summary>
    /// <param name="candidate">The name.</param>
    /// <param name="votes">What the tagger took it for; asked only where nothing else decides.</param>
    public static NameKind Of(NameCandidate candidate, NameVotes votes)
    {
        var words = candidate.Words;
        var last = words[^1].ToLowerInvariant();
        if (candidate.HasTitle && !NameWords.IsOrganizationWord(last)) return NameKind.Person;
        if (NameWords.IsPlace(candidate.Text)) return NameWords.IsFirstName(words[0]) && votes.Of(candidate) == NameKind.Person ? NameKind.Person : NameKind.Place;
        if (NameWords.IsOrganizationWord(last)) return NameWords.IsVenue(last) && votes.Of(candidate) == NameKind.Place ? NameKind.Place : NameKind.Organization;
        if (words.Length == 1) return Single(candidate, votes);
        if (NameWords.TailKind(last) is var tail && tail != NameKind.None && !NameWords.IsFirstName(words[0])) return tail;
        if (NameWords.IsFirstName(words[0]) && !Array.Exists(words, IsJoint)) return NameKind.Person;
        if (NameWords.IsPlaceOpener(words[0])) return NameKind.Place;
        if (words[1] is "of" or "for" && NameWords.IsOrganizationWord(words[0])) return NameKind.Organization;
        if (votes.Of(candidate) is { } kind) return kind;
        if (IsAcronym(words[0]) && !words[0].Contains('.', StringComparison.Ordinal) && !candidate.Words.All(IsAcronym)) return NameKind.Organization;
        foreach (var word in words)
            if (IsJoint(word) || NameWords.IsOrganizationWord(word))
                return NameKind.Organization;
        var next = candidate.Sentence.Lower(candidate.Last + 1);
        if (next == "," && StateFollows(candidate.Sentence, candidate.Last + 2)) return NameKind.Place;
        return words.Length <= 4 && !IsTitled(candidate) && MayBePersonal(words) ? NameKind.Person : NameKind.Other;
    }

    /// <summary>What joins the words of a body's name and stands in no person's: "Wendell Institute of Clocks".</summary>
    private static bool IsJoint(string word) => word is "of" or "for" or "on" or "&" or "and";

    /// <summary>False for "Mathematical Exercises": nobody is known to bear either word.</summary>
    private static bool MayBePersonal(string[] words)
    {
        const byte Personal = Gazetteer.MaleName | Gazetteer.FemaleName | Gazetteer.PersonWord;
        return (Gazetteer.Of(words[0].ToLowerInvariant()) & Personal) != 0 || (Gazetteer.Of(words[^1].ToLowerInvariant()) & Personal) != 0;
    }

    /// <summary>"Learning Objectives": capitals that the tagger takes for plain words.</summary>
    private static bool IsTitled(NameCandidate candidate)
    {
        var tags = candidate.Sentence.Tags;
        for (var i = candidate.First; i <= candidate.Last; i++)
            if (tags[i] == PartOfSpeech.ProperNoun)
                return false;
        return true;
    }

    /// <summary>"Mr. Van Dyke": a title and a surname of two words is no full name.</summary>
    public static bool IsSurnameAlone(NameCandidate candidate) => candidate.HasTitle && NameWords.IsParticle(candidate.Words[0].ToLowerInvariant());

    private static NameKind Single(NameCandidate candidate, NameVotes votes)
    {
        var word = candidate.Words[0];
        if (NameWords.IsFirstName(word) && votes.Of(candidate) is not NameKind.Place) return NameKind.Person;
        if (word.Skip(1).Any(char.IsUpper) && !word.StartsWith("Mc", StringComparison.Ordinal) && !word.StartsWith("Mac", StringComparison.Ordinal) && !word.Contains('-', StringComparison.Ordinal) && !word.Contains('\'', StringComparison.Ordinal) && !word.Contains('’', StringComparison.Ordinal) && !IsAcronym(word))
            return NameKind.Organization;
        if (votes.Of(candidate) is { } kind) return kind;
        if (IsAcronym(word)) return word.Any(char.IsDigit) || IsTitled(candidate) ? NameKind.Other : NameKind.Organization;
        var sentence = candidate.Sentence;
        var before = sentence.Lower(candidate.First - 1);
        var after = sentence.Lower(candidate.Last + 1);
        if (after == "," && StateFollows(sentence, candidate.Last + 2)) return NameKind.Place;
        if (before is "in" or "at" or "near" or "across") return NameKind.Place;
        return NameKind.Other;
    }

    private static bool IsAcronym(string word) => word.Length is > 1 and < 7 && word.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '.' or '&');

    private static bool StateFollows(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && (NameWords.IsState(sentence.Tokens[at].Text) || (at + 1 < sentence.Tokens.Length && NameWords.IsState(sentence.Tokens[at].Text + " " + sentence.Tokens[at + 1].Text)));
}
