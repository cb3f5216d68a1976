using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Mentions.Names;

/// <summary>Guesses what a name names from its own words and its neighbours.</summary>
internal static class NameKinds
{
    /// <summary>Titles, lists and telling words decide first; then what the tagger took the name for; then what a name of its form is most often.</summary>
    /// <param name="candidate">The name.</param>
    /// <param name="votes">What the tagger took it for; asked only where nothing else decides.</param>
    public static NameKind Of(NameCandidate candidate, NameVotes votes) => Guess(candidate, votes) is var kind && kind == NameKind.Person && IsEntitled(candidate) ? NameKind.Other : kind;

    /// <summary>"In The Quiet Harbour (2007)": an article with a capital inside a sentence opens the name of a work or a body, never a person's.</summary>
    private static bool IsEntitled(NameCandidate candidate)
    {
        var (sentence, article) = (candidate.Sentence, candidate.TitleFirst - 1);
        return article >= 0 && sentence.Tokens[article] is { IsCapitalized: true, Lower: "the" or "a" or "an" } && !SentenceOpener.Opens(sentence, article) && !candidate.HasTitle;
    }

    private static NameKind Guess(NameCandidate candidate, NameVotes votes)
    {
        var words = candidate.Words;
        var last = words[^1].ToLowerInvariant();
        if (NameWords.IsBody(candidate.Text) && (words.Length > 1 || votes.Of(candidate) is not NameKind.Person)) return NameKind.Organization;
        if (candidate.HasTitle && !IsFirm(candidate) && !NameWords.IsOrganizationWord(last) && !NameWords.IsField(last)) return NameKind.Person;
        if (NameWords.IsPlace(candidate.Text)) return NameWords.IsFirstName(words[0]) && votes.Of(candidate) == NameKind.Person ? NameKind.Person : NameKind.Place;
        if (NameWords.IsOrganizationWord(last)) return NameWords.IsVenue(last) ? Venue(candidate, last, votes) : NameKind.Organization;
        if (words.Length == 1) return Single(candidate, votes);
        if (NameWords.OpenerKind(words) is var opener && opener != NameKind.None) return opener;
        if (IsTeam(words) || IsOffice(words)) return NameKind.Organization;
        if (NameWords.HeadKind(last) == NameKind.Organization) return NameKind.Organization; // "Orvane Conservatory"
        if (NameWords.TailKind(last) is var tail && tail != NameKind.None && (!NameWords.IsFirstName(words[0]) || IsNamedAfter(candidate, tail))) return tail;
        if (NameWords.IsFirstName(words[0]) && !Array.Exists(words, IsJoint)) return NameKind.Person;
        if (NameWords.IsPlaceOpener(words[0])) return NameKind.Place;
        if (words[1] is "of" or "for" or "on" && NameWords.HeadKind(words[0].ToLowerInvariant()) is var head && head != NameKind.None)
            return NameWords.IsVenue(words[0].ToLowerInvariant()) ? Venue(candidate, words[0].ToLowerInvariant(), votes) : head;
        if (votes.Of(candidate) is { } kind) return kind == NameKind.Person && votes.TakesArticle(candidate) ? NameKind.Other : kind;
        if (IsAcronym(words[0]) && !words[0].Contains('.', StringComparison.Ordinal) && !candidate.Words.All(IsAcronym)) return NameKind.Organization;
        foreach (var word in words)
            if (IsJoint(word) || NameWords.IsOrganizationWord(word))
                return NameKind.Organization;
        var next = candidate.Sentence.Lower(candidate.Last + 1);
        if (next == "," && StateFollows(candidate.Sentence, candidate.Last + 2)) return NameKind.Place;
        return words.Length <= 4 && !IsTitled(candidate) && MayBePersonal(words) ? NameKind.Person : NameKind.Other;
    }

    /// <summary>"the ferry operator QuayLink": nobody is known to bear such a word, and the title is one that firms have.</summary>
    private static bool IsFirm(NameCandidate candidate) =>
        candidate.Words.Length == 1 && !NameWords.MayBePersonal(candidate.Words[0].ToLowerInvariant()) && NameWords.IsTrade(candidate.Sentence.Lower(candidate.First - 1));

    /// <summary>"at the Marl Science Center" is a place, "the Marl Science Center said" a body.</summary>
    private static NameKind Venue(NameCandidate candidate, string word, NameVotes votes) =>
        votes.StandsAsPlace(candidate) || votes.Of(candidate) == NameKind.Place || ((NameWords.IsBuilding(word) || (candidate.Words.Length > 1 && NameWords.IsBuilding(candidate.Words[^2].ToLowerInvariant() + " " + word))) && !votes.Speaks(candidate)) ? NameKind.Place : NameKind.Organization;

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
    private static bool MayBePersonal(string[] words) => NameWords.MayBePersonal(words[0].ToLowerInvariant()) || NameWords.MayBePersonal(words[^1].ToLowerInvariant());

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
        if (candidate.Sentence.Lower(candidate.First - 1) == "in" && candidate.Sentence.Lower(candidate.First - 2) == "born") return NameKind.Place; // "Born in Simla, he"
        if (NameWords.IsFirstName(word) && votes.Of(candidate) is not NameKind.Place && !IsShouted(candidate)) return NameKind.Person;
        if (NameWords.IsParticle(word.ToLowerInvariant()) || NameWords.IsCommonAcronym(word) || NameWords.IsField(word.ToLowerInvariant())) return NameKind.Other;
        if (word.Skip(1).Any(char.IsUpper) && word.Any(char.IsLower) && !word.StartsWith("Mc", StringComparison.Ordinal) && !word.StartsWith("Mac", StringComparison.Ordinal) && !word.Contains('-', StringComparison.Ordinal) && !word.Contains('\'', StringComparison.Ordinal) && !word.Contains('’', StringComparison.Ordinal) && !IsAcronym(word))
            return NameKind.Organization;
        if (votes.ToldOf(candidate) is { } told) return told;
        if (votes.Of(candidate) is not NameKind.Place && IsUnheardOf(candidate) && !IsAcronym(word) && !IsTitled(candidate) && votes.IsLocated(candidate)) return NameKind.Place;
        // The tagger takes many a foreign town for a man; nobody is known to bear its name.
        if (votes.Of(candidate) is NameKind.Person && IsUnheardOf(candidate) && NameWords.IsTown(word.ToLowerInvariant())) return NameKind.Place;
        if (votes.Of(candidate) is { } kind) return kind == NameKind.Person && (IsShouted(candidate) || votes.TakesArticle(candidate) || (IsUnheardOf(candidate) && !votes.ActsAsPerson(candidate))) ? NameKind.Other : kind;
        if (IsAcronym(word) && votes.IsNumbered(candidate)) return NameKind.Other;
        if (IsAcronym(word)) return word.Any(char.IsDigit) || IsTitled(candidate) || !votes.ActsAsBody(candidate) ? NameKind.Other : NameKind.Organization;
        var sentence = candidate.Sentence;
        var before = sentence.Lower(candidate.First - 1);
        if (before is "in" or "at" or "near" or "across") return NameKind.Place;
        return NameKind.Other;
    }

    /// <summary>A word that nobody is known to bear, without a title: the tagger calls it a person for want of better. What it does may still tell.</summary>
    private static bool IsUnheardOf(NameCandidate candidate) => !candidate.HasTitle && !MayBePersonal(candidate.Words);

    /// <summary>"BART trains": capitals throughout, in a sentence that is not all capitals, are no first name.</summary>
    private static bool IsShouted(NameCandidate candidate) => candidate.Words[0].Length > 1 && !candidate.HasTitle && !Array.Exists(candidate.Words, word => word.Any(char.IsLower)) && candidate.Sentence.Tokens.Any(token => token.Kind == TokenKind.Word && char.IsLower(token.Text[0]));

    private static bool IsAcronym(string word) => word.Length is > 1 and < 7 && word.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '.' or '&');

    private static bool StateFollows(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && (NameWords.IsState(sentence.Tokens[at].Text) || (at + 1 < sentence.Tokens.Length && NameWords.IsState(sentence.Tokens[at].Text + " " + sentence.Tokens[at + 1].Text)));
}
