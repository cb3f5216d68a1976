using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Mentions.Names;

/// <summary>Where the titles before a name begin and end: "Marsh County Sheriff Nina Holt", "defence lawyer Lena Quist".</summary>
internal static class NameTitle
{
    /// <summary>"Senators" are nobody in particular.</summary>
    public static bool IsPlural(string word) => word.Length > 4 && word[^1] == 's' && NameWords.IsTitle(word[..^1]);

    /// <summary>True where all words are titles and name nobody.</summary>
    public static bool IsAll(Sentence sentence, int first, int end)
    {
        // "the Senate" is a body of that name, "the Mayor" nobody of that name.
        if (first == end && NameWords.IsOrganizationWord(sentence.Lower(first)) && !NameWords.IsTitle(sentence.Lower(first))) return false;
        for (var i = first; i <= end; i++)
            if (!NameWords.IsTitle(sentence.Lower(i)) && !NameWords.IsModifier(sentence.Lower(i)) && !(sentence.Lower(i) is "of" or "state" or "the"))
                return false;
        return true;
    }

    /// <summary>First token after the last title in the run: "Marsh County Sheriff | Nina Holt"; the start where there is none.</summary>
    public static int End(Sentence sentence, int start, int end)
    {
        if (end > start && NameWords.IsOrganizationWord(sentence.Lower(end)) && !NameWords.IsHonorific(sentence.Lower(start))) return start;
        for (var i = end - 1; i >= start; i--)
        {
            if (!NameWords.IsTitle(sentence.Lower(i)) && !(i < end - 1 && IsOfSeveral(sentence, i)) || sentence.Lower(i + 1) is "-" or "&" or "without") continue;
            if (i == start && end == i + 1 && NameWords.IsFirstName(sentence.Tokens[i].Text) && i > 0 && NameWords.IsTitle(sentence.Lower(i - 1)) && !sentence.Tokens[i - 1].IsCapitalized) return start; // "coach Dean Purtle" is no dean
            if (i == start + 1 && end == i + 1 && NameWords.IsFirstName(sentence.Tokens[i].Text) && NameWords.IsTitle(sentence.Lower(start)) && !NameWords.IsHonorific(sentence.Lower(start))) return i; // nor is "Coach Dean Purtle"
            if (sentence.Lower(i + 1) is not ("of" or "for" or "and")) return sentence.Lower(i + 1) == ")" && i + 1 < end ? i + 2 : i + 1; // "Dr. (Mrs.) | Ada Renn"

            // "Secretary of State Ann Cole": the name starts at the first name after "of".
            for (var name = i + 2; name < end; name++)
                if (NameWords.IsFirstName(sentence.Tokens[name].Text) || name == end - 1 && name > i + 2 && sentence.Lower(i + 1) == "of" && (NameWords.MayBePersonal(sentence.Lower(name)) || sentence.NameLabels[name] == NameLabel.Person && sentence.NameLabels[end] == NameLabel.Person))
                    return name;
            return start;
        }

        return start;
    }

    /// <summary>"Professors | Ada Renn and Ivo Pinto", but not "Writers Guild".</summary>
    private static bool IsOfSeveral(Sentence sentence, int i) =>
        IsPlural(sentence.Lower(i)) && sentence.Lower(i + 1) is var next && NameWords.MayBePersonal(next) && !NameWords.IsOrganizationWord(next) && !NameWords.TakesOf(next);

    /// <summary>Goes on to the left over a title in small letters: "defence lawyer Lena Quist", "Republican presidential nominee Ann Lee".</summary>
    public static int Start(Sentence sentence, int start, int first)
    {
        var title = first > start ? start : first;
        if (title < first) return Extend(sentence, title);
        var before = first - 1;
        if (!NameWords.IsTitle(sentence.Lower(before)) || sentence.Lower(before) is "member" or "host" or "head" or "star" && sentence.Lower(before - 1) == "to") return first;
        return Extend(sentence, before);
    }

    private static int Extend(Sentence sentence, int title)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            var before = title - 1;
            if (before < 0) break;
            var word = sentence.Lower(before);
            if (word == "-" && sentence.IsGlued(before) && sentence.IsGlued(title) && before > 0) title = before - 1;
            else if (NameWords.IsTitle(word) || NameWords.IsModifier(word) || NameWords.IsHonorific(word)) title = before;
            else if (NameRun.IsCapital(sentence, before) && before > 0 && sentence.Tags[before] == PartOfSpeech.ProperNoun) title = before;
            else break;
        }

        return title;
    }

    /// <summary>What "Mrs." and "King" say of whom they stand before.</summary>
    public static Gender GenderOf(Sentence sentence, int title, int first)
    {
        for (var i = first - 1; i >= title; i--)
            if (NameWords.TitleGender(sentence.Lower(i)) is var gender && gender != Gender.None)
                return gender;
        return Gender.None;
    }
}
