using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Guesses what a name names from its own words and its neighbours.</summary>
internal static class NameKinds
{
    public static NameKind Of(NameCandidate candidate)
    {
        var words = candidate.Words;
        var last = words[^1].ToLowerInvariant();
        if (candidate.HasTitle && !NameWords.IsOrganizationWord(last)) return NameKind.Person;
        if (NameWords.IsPlace(candidate.Text)) return NameKind.Place;
        if (NameWords.IsOrganizationWord(last)) return NameKind.Organization;
        if (words.Length == 1) return Single(candidate);
        if (NameWords.TailKind(last) is var tail && tail != NameKind.None && !NameWords.IsFirstName(words[0])) return tail;
        if (NameWords.IsFirstName(words[0])) return NameKind.Person;
        if (IsAcronym(words[0]) && !words[0].Contains('.', StringComparison.Ordinal) && !candidate.Words.All(IsAcronym)) return NameKind.Organization;
        foreach (var word in words)
            if (word is "of" or "for" or "on" or "&" or "and" || NameWords.IsOrganizationWord(word))
                return NameKind.Organization;
        var next = candidate.Sentence.Lower(candidate.Last + 1);
        if (next == "," && StateFollows(candidate.Sentence, candidate.Last + 2)) return NameKind.Place;
        return words.Length <= 4 ? NameKind.Person : NameKind.Organization;
    }

    /// <summary>"Mr. Van Dyke": a title and a surname of two words is no full name.</summary>
    public static bool IsSurnameAlone(NameCandidate candidate) => candidate.HasTitle && NameWords.IsParticle(candidate.Words[0].ToLowerInvariant());

    private static NameKind Single(NameCandidate candidate)
    {
        var word = candidate.Words[0];
        if (IsAcronym(word)) return NameKind.Organization;
        if (NameWords.IsFirstName(word)) return NameKind.Person;
        if (word.Skip(1).Any(char.IsUpper) && !word.StartsWith("Mc", StringComparison.Ordinal) && !word.StartsWith("Mac", StringComparison.Ordinal) && !word.Contains('-', StringComparison.Ordinal) && !word.Contains('\'', StringComparison.Ordinal) && !word.Contains('’', StringComparison.Ordinal))
            return NameKind.Organization;
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
