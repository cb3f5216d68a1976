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
        if (NameWords.IsOrganizationWord(last)) return NameWords.IsVenue(last) ? Venue(candidate, votes) : NameKind.Organization;
        if (words.Length == 1) return Single(candidate, votes);
        if (NameWords.OpenerKind(words) is var opener && opener != NameKind.None) return opener;
        if (IsTeam(words) || IsOffice(words)) return NameKind.Organization;
        if (NameWords.HeadKind(last) == NameKind.Organization) return NameKind.Organization; // "Orvane Conservatory"
        if (NameWords.TailKind(last) is var tail && tail != NameKind.None && (!NameWords.IsFirstName(words[0]) || IsNamedAfter(candidate, tail))) return tail;
        if (NameWords.IsFirstName(words[0]) && !Array.Exists(words, IsJoint)) return NameKind.Person;
        if (NameWords.IsPlaceOpener(words[0])) return NameKind.Place;
        if (words[1] is "of" or "for" or "on" && NameWords.HeadKind(words[0].ToLowerInvariant()) is var head && head != NameKind.None)
            return NameWords.IsVenue(words[0].ToLowerInvariant()) ? Venue(candidate, votes) : head;
        if (votes.Of(candidate) is { } kind) return kind;
        if (IsAcronym(words[0]) && !words[0].Contains('.', StringComparison.Ordinal) && !candidate.Words.All(IsAcronym)) return NameKind.Organization;
        foreach (var word in words)
            if (IsJoint(word) || NameWords.IsOrganizationWord(word))
                return NameKind.Organization;
        var next = candidate.Sentence.Lower(candidate.Last + 1);
        if (next == "," && StateFollows(candidate.Sentence, candidate.Last + 2)) return NameKind.Place;
        return words.Length <= 4 && !IsTitled(candidate) && MayBePersonal(words) ? NameKind.Person : NameKind.Other;
    }

    /// <summary>"at the Marl Science Center" is a place, "the Marl Science Center said" a body.</summary>
    private static NameKind Venue(NameCandidate candidate, NameVotes votes) =>
        votes.StandsAsPlace(candidate) || votes.Of(candidate) == NameKind.Place ? NameKind.Place : NameKind.Organization;

    /// <summary>"Dayton Kestrels", "Orvane Red Sox": a place and what its people call themselves.</summary>
    private static bool IsTeam(string[] words)
    {
        var last = words[^1].ToLowerInvariant();
        if (words.Length > 4 || last.Length < 3 || !(last == "sox" || (last[^1] == 's' && last[^2] is not ('s' or 'u' or 'i'))) || NameWords.TailKind(last) != NameKind.None || NameWords.IsFirstName(words[^1])) return false;
        for (var count = 1; count < words.Length; count++)
            if (NameWords.IsPlace(string.Join(' ', words[..count])) && !NameWords.IsFirstName(words[0]))
                return true;
        return false;
    }

    /// <summary>"Forests Norway": what a country's office cares for, then the country.</summary>
    private static bool IsOffice(string[] words) => NameWords.IsPlace(words[^1]) && NameWords.IsOffice(words[0]);

    /// <summary>"Nina Holt Bridge" is no person; "Mary Ann Hill" is one, and the tagger knows.</summary>
    private static bool IsNamedAfter(NameCandidate candidate, NameKind tail) =>
        tail == NameKind.Place && candidate.Words.Length > 2 && candidate.Sentence.NameLabels[candidate.Last] != NameLabel.Person;

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
        // "Eugene, Oregon" is no man's name and his address.
        if (!candidate.HasTitle && candidate.Sentence.Lower(candidate.Last + 1) == "," && StateFollows(candidate.Sentence, candidate.Last + 2)) return NameKind.Place;
        if (NameWords.IsFirstName(word) && votes.Of(candidate) is not NameKind.Place) return NameKind.Person;
        if (NameWords.IsCommonAcronym(word)) return NameKind.Other;
        if (word.Skip(1).Any(char.IsUpper) && word.Any(char.IsLower) && !word.StartsWith("Mc", StringComparison.Ordinal) && !word.StartsWith("Mac", StringComparison.Ordinal) && !word.Contains('-', StringComparison.Ordinal) && !word.Contains('\'', StringComparison.Ordinal) && !word.Contains('’', StringComparison.Ordinal) && !IsAcronym(word))
            return NameKind.Organization;
        if (votes.Of(candidate) is { } kind) return kind == NameKind.Person && (votes.TakesArticle(candidate) || (IsUnheardOf(candidate) && !votes.ActsAsPerson(candidate))) ? NameKind.Other : kind;
        if (IsAcronym(word)) return word.Any(char.IsDigit) || IsTitled(candidate) || !votes.ActsAsBody(candidate) ? NameKind.Other : NameKind.Organization;
        var sentence = candidate.Sentence;
        var before = sentence.Lower(candidate.First - 1);
        if (before is "in" or "at" or "near" or "across") return NameKind.Place;
        return NameKind.Other;
    }

    /// <summary>A word that nobody is known to bear, without a title: the tagger calls it a person for want of better. What it does may still tell.</summary>
    private static bool IsUnheardOf(NameCandidate candidate) => !candidate.HasTitle && !MayBePersonal(candidate.Words);

    private static bool IsAcronym(string word) => word.Length is > 1 and < 7 && word.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '.' or '&');

    private static bool StateFollows(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && (NameWords.IsState(sentence.Tokens[at].Text) || (at + 1 < sentence.Tokens.Length && NameWords.IsState(sentence.Tokens[at].Text + " " + sentence.Tokens[at + 1].Text)));
}
