using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Adds to each entity the role and the gender that the text around its names gives.</summary>
internal static class EntityFacts
{
    public static void Add(List<NameCandidate> candidates, EntityTable.Entry?[] entries, IReadOnlyList<Sentence> sentences)
    {
        var beforePronoun = BeforePronoun(sentences);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (entries[i] is not { } entry) continue;
            var candidate = candidates[i];
            if (candidate.HasTitle && entry.Kind == NameKind.Person)
            {
                if (entry.Role is null && Role(candidate) is { } role) entry.Role = role;
                if (entry.Gender == Gender.None) entry.Gender = candidate.Gender;
            }

            if (entry.Kind == NameKind.Organization && IsSomebody(candidate, beforePronoun)) entry.Kind = NameKind.Person;
            if (entry.Kind != NameKind.Person && entry.Kind != NameKind.Other) continue;
            if (Apposition(candidate) is { } described)
            {
                entry.Kind = NameKind.Person;
                entry.Role ??= described;
            }

            if (entry.Kind == NameKind.Other && FollowedByPersonVerb(candidate)) entry.Kind = NameKind.Person;
        }

        for (var i = 0; i < candidates.Count; i++)
            if (entries[i] is { Kind: NameKind.Person, Gender: Gender.None } entry)
                entry.Gender = PronounAfter(candidates, entries, i);
    }

    /// <summary>The sentences behind which the next one of their block opens with "he" or "she".</summary>
    private static HashSet<Sentence> BeforePronoun(IReadOnlyList<Sentence> sentences)
    {
        var found = new HashSet<Sentence>(ReferenceEqualityComparer.Instance);
        for (var i = 1; i < sentences.Count; i++)
            if (sentences[i].Block == sentences[i - 1].Block && sentences[i].Lower(0) is "he" or "she")
                found.Add(sentences[i - 1]);
        return found;
    }

    /// <summary>"Beate Lindt said it would pay. She added", "Beate Lindt said it was late; she added": two words that nothing but the tagger takes for a body.</summary>
    private static bool IsSomebody(NameCandidate candidate, HashSet<Sentence> beforePronoun)
    {
        if (candidate.Words.Length != 2 || !FollowedByPersonVerb(candidate)) return false;
        var sentence = candidate.Sentence;
        if (sentence.Lower(candidate.TitleFirst - 1) is "the" or "at" or "of" or "in" || Array.Exists(candidate.Words, word => NameWords.IsOrganizationWord(word.ToLowerInvariant()) || NameWords.IsLegalForm(word.ToLowerInvariant()) || !word.Any(char.IsLower))) return false;
        if (candidate.First < 2 && beforePronoun.Contains(sentence)) return true;
        for (var i = candidate.Last + 2; i + 1 < sentence.Tokens.Length; i++)
            if (sentence.Lower(i) == ";") return sentence.Lower(i + 1) is "he" or "she";
        return false;
    }

    private static string? Role(NameCandidate candidate)
    {
        var sentence = candidate.Sentence;
        var start = candidate.TitleFirst;
        while (start < candidate.First && (NameWords.IsHonorific(sentence.Lower(start)) || sentence.Lower(start) is "former")) start++;
        var end = candidate.First - 1;
        while (end >= start && NameWords.IsHonorific(sentence.Lower(end))) end--;
        return end < start ? null : sentence.WrittenText(start, end);
    }

    /// <summary>", a former judge," or ", 54, the water commissioner," after a name.</summary>
    private static string? Apposition(NameCandidate candidate)
    {
        var sentence = candidate.Sentence;
        var i = candidate.Last + 1;
        if (sentence.Lower(i) != ",") return null;
        i++;
        if (i < sentence.Tokens.Length && sentence.Tokens[i].Kind == TokenKind.Number && sentence.Lower(i + 1) == ",") i += 2;
        var start = i;
        if (sentence.Lower(i) is "a" or "an" or "the" or "its" or "his" or "her" or "their") start = ++i;
        var title = -1;
        for (; i < Math.Min(start + 7, sentence.Tokens.Length); i++)
        {
            if (NameWords.IsTitle(sentence.Lower(i))) title = i;
            else if (sentence.Tokens[i].Kind == TokenKind.Punctuation && sentence.Lower(i) != "-") break;
            else if (title >= 0 || sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun or PartOfSpeech.Adposition) break;
        }

        return title < 0 || start > title ? null : sentence.WrittenText(start, title);
    }

    /// <summary>"Voss said", "added Voss", "Voss, who": only people stand there.</summary>
    public static bool FollowedByPersonVerb(NameCandidate candidate) =>
        candidate.Sentence.Lower(candidate.Last + 1) is "said" or "says" or "told" or "added" or "asked" or "wrote" or "replied" or "thinks" or "thought"
        || candidate.Sentence.Lower(candidate.First - 1) is "said" or "says" or "added" or "asked"
        || candidate.Sentence.Lower(candidate.Last + 1) == "," && candidate.Sentence.Lower(candidate.Last + 2) == "who";

    /// <summary>The first "he" or "she" after a name, before anybody else is named, tells its gender.</summary>
    private static Gender PronounAfter(List<NameCandidate> candidates, EntityTable.Entry?[] entries, int index)
    {
        var candidate = candidates[index];
        var sentence = candidate.Sentence;
        var limit = sentence.Tokens.Length;
        for (var next = index + 1; next < candidates.Count && candidates[next].Sentence == sentence; next++)
            if (entries[next] is { Kind: NameKind.Person or NameKind.Other } other && other != entries[index])
            {
                limit = candidates[next].TitleFirst;
                break;
            }

        for (var i = candidate.Last + 1; i < limit; i++)
            switch (sentence.Lower(i))
            {
                case "whose": return Gender.None; // "Lee Ash, whose son is ill, said he": it may be anybody's
                case ":" when i + 1 < limit && Characters.IsQuotationMark(sentence.Tokens[i + 1].Text[0]): return Gender.None; // "Kelly Ash said: “He left.”"
                case "he" or "his" or "himself": return Gender.Male;
                case "she" or "her" or "herself": return Gender.Female;
            }

        return Gender.None;
    }
}
