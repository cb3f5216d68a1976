using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Mentions.Names;

/// <summary>A run of capitals with what may stand between the words of one name: particles, initials, nicknames and the "of" of offices.</summary>
internal static class NameRun
{
    /// <summary>True for a word with a capital that may belong to a name.</summary>
    public static bool IsCapital(Sentence sentence, int i)
    {
        if ((uint)i >= (uint)sentence.Tokens.Length) return false;
        var token = sentence.Tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapitalized || token.Lower is "i" or "i'm" or "ok" || IsPronoun(token)) return false;
        return !(sentence.IsGlued(i + 1) && sentence.Lower(i + 1) is "$" or "£" or "€"); // "US$ 10 million" names a currency
    }

    /// <summary>Last token of the run of capitals that starts at <paramref name="start"/>, with particles, initials, nicknames and the "of" of offices.</summary>
    public static int End(Sentence sentence, int start)
    {
        var end = start;
        var organization = OpensOrganization(sentence, start);
        while (true)
        {
            var next = end + 1;
            if (IsCapital(sentence, next))
            {
                // "Smith said. Jones": a full stop is a token of its own and ends the run.
                if (sentence.Lower(next) is "mr." or "mrs." or "ms." or "dr.") return end;
                if (organization && NameWords.IsTitle(sentence.Lower(end)) && sentence.NameLabels[next] == NameLabel.Person) organization = false; // "Senate Leader Greg Tolland | of Vessa"
                end = next;
            }
            else if (sentence.Lower(next) == "-" && sentence.IsGlued(next) && sentence.IsGlued(next + 1) && IsCapital(sentence, next + 1)) end = next + 1;
            else if (HyphenatedParticleEnd(sentence, next) is var hyphenated and > 0) end = hyphenated;
            else if (end > start && IsGivenPair(sentence, end)) end = next + 1;
            else if (ArticleEnd(sentence, next) is var family and > 0) end = family;
            else if (sentence.Tokens.Length > next && sentence.Tokens[next].Text == "plc") end = next; // British firms write it small
            else if (NameWords.IsParticle(sentence.Lower(next)) && sentence.Lower(next).Length > 1 && ParticleEnd(sentence, next) is var name and > 0) end = name;
            else if (sentence.Lower(next) is "&" && IsCapital(sentence, next + 1) && !(start == end && NameCitation.Ends(sentence, next + 1))) end = next + 1;
            else if (organization && sentence.Lower(next) is "of" or "for" or "on" && ThroughArticle(sentence, next + 1) is var office and > 0) end = office;
            else if (sentence.Lower(next) is "of" or "for" && ThroughArticle(sentence, next + 1) is var rest and > 0 && IsOneBody(sentence, end, rest)) end = rest;
            else if (sentence.Lower(next) == "and" && IsCapital(sentence, next + 1) && JoinsOffice(sentence, start, next)) end = next + 1;
            else if (IsOwner(sentence, end)) end = next + 1;
            else if (NicknameEnd(sentence, next) is var nickname and > 0) end = nickname;
            else if (sentence.Tokens.Length > next && sentence.Tokens[next].Text == "Our" && IsCapital(sentence, next + 1)) end = next + 1; // "Save Our Spires"
            else if (sentence.Lower(next) == "," && (sentence.Lower(next + 1) is "jr." or "sr." or "jr" || IsCapital(sentence, next + 1) && NameWords.IsLegalForm(sentence.Lower(next + 1)))) end = next + 1;
            else return end;
            organization |= OpensOrganization(sentence, end);
        }
    }

    /// <summary>"Your Honor", "Songs My Mother Sang Me": pronouns are no part of a name; "US" is none.</summary>
    private static bool IsPronoun(Token token) => token.Text.Length > 1 && char.IsLower(token.Text[1]) && token.Lower is "my" or "your" or "his" or "her" or "our" or "their" or "its" or "me" or "we" or "you" or "us" or "it" or "they" or "them" or "he" or "she" or "him";

    /// <summary>"Children's Hospital", "Landlords' Federation": the genitive belongs to the name.</summary>
    public static bool IsOwner(Sentence sentence, int i) =>
        sentence.IsGlued(i + 1) && IsCapital(sentence, i) && IsCapital(sentence, i + 2)
        && (sentence.Lower(i + 1) is "'s" or "'" && NameWords.IsOwner(sentence.Lower(i)) || sentence.Lower(i + 1) == "'" && NameWords.IsOrganizationWord(sentence.Lower(i + 2)) && sentence.NameLabels[i] != NameLabel.Person);

    private static bool OpensOrganization(Sentence sentence, int i) => NameWords.TakesOf(sentence.Lower(i));

    /// <summary>"Friends of Marl", "Trust for the Moors": the tagger takes all of it for the name of one body.</summary>
    private static bool IsOneBody(Sentence sentence, int first, int last)
    {
        var labels = sentence.NameLabels;
        for (var i = first; i <= last; i++)
            if (labels[i] != NameLabel.Organization)
                return false;
        return true;
    }

    private static int ThroughArticle(Sentence sentence, int i)
    {
        if (sentence.Lower(i) == "the") i++;
        return IsCapital(sentence, i) && !NameWords.IsOtherCapital(sentence.Tokens[i].Text) ? i : 0;
    }

    private static int ParticleEnd(Sentence sentence, int i)
    {
        while (NameWords.IsParticle(sentence.Lower(i))) i++;
        return IsCapital(sentence, i) ? i : 0;
    }

    /// <summary>"Omar al-Hadi", "Leila el-Amin": the last token when the Arabic article in small letters stands at <paramref name="i"/>; 0 where it does not.</summary>
    public static int ArticleEnd(Sentence sentence, int i) =>
        sentence.Lower(i) is "al" or "el" or "ad" or "ar" or "as" or "ash" or "an" or "at" or "ul" or "ol" && sentence.Lower(i + 1) == "-" && sentence.IsGlued(i + 1) && sentence.IsGlued(i + 2) && IsCapital(sentence, i + 2) ? i + 2 : 0;

    /// <summary>"Bourg-la-Reine": the last token when <paramref name="hyphen"/> opens the small word between hyphens.</summary>
    private static int HyphenatedParticleEnd(Sentence sentence, int hyphen)
    {
        for (var i = hyphen; i <= hyphen + 2; i++)
            if ((uint)i >= (uint)sentence.Tokens.Length || !sentence.IsGlued(i) || (i != hyphen + 1 && sentence.Lower(i) != "-"))
                return 0;
        return (NameWords.IsParticle(sentence.Lower(hyphen + 1)) || sentence.Lower(hyphen + 1) is "upon" or "on" or "sur" or "en" or "à") && sentence.IsGlued(hyphen + 3) && IsCapital(sentence, hyphen + 3) ? hyphen + 3 : 0;
    }

    /// <summary>"Kwok Mei-yee", "Chan Siu-ming": a given name of two syllables, the second in small letters, behind the surname.</summary>
    private static bool IsGivenPair(Sentence sentence, int first) =>
        sentence.Lower(first + 1) == "-" && sentence.IsGlued(first + 1) && sentence.IsGlued(first + 2) && first + 2 < sentence.Tokens.Length && sentence.Lower(first + 3) != "-"
        && Syllables.IsOne(sentence.Lower(first)) && Syllables.IsOne(sentence.Lower(first + 2)) && char.IsLower(sentence.Tokens[first + 2].Text[0]);

    /// <summary>"Food and Drug Administration" is one body, "Frost and Voss" are two people.</summary>
    private static bool JoinsOffice(Sentence sentence, int start, int and)
    {
        if (NameWords.IsFirstName(sentence.Tokens[start].Text) || NameWords.IsFirstName(sentence.Tokens[and + 1].Text) || NameWords.IsTitle(sentence.Lower(and + 1))) return false;
        for (var i = start; i < and; i++)
            if (sentence.Lower(i) is "department" or "ministry" or "office" or "bureau" or "centers" or "committee")
                return true;
        for (var i = and + 1; i < and + 4 && IsCapital(sentence, i); i++)
            if (NameWords.IsOrganizationWord(sentence.Lower(i)) && and - start <= 2)
                return !NameWords.IsOrganizationWord(sentence.Lower(and - 1));
        return false;
    }

    /// <summary>"Robert “Teddy” Marsh", "Robert (Teddy) Marsh": the last token of the name when <paramref name="mark"/> opens a nickname.</summary>
    private static int NicknameEnd(Sentence sentence, int mark)
    {
        if ((uint)mark >= (uint)sentence.Tokens.Length) return 0;
        var c = sentence.Tokens[mark].Text[0];
        if (c != '(' && !Characters.IsQuotationMark(c)) return 0;
        var i = mark + 1;
        while (i <= mark + 3 && i < sentence.Tokens.Length && sentence.Tokens[i].Kind == TokenKind.Word) i++;
        if (i == mark + 1 || i >= sentence.Tokens.Length || !IsCapital(sentence, i - 1)) return 0;
        var close = sentence.Tokens[i].Text[0];
        if (c == '(' ? close != ')' : !Characters.IsQuotationMark(close)) return 0;
        return IsCapital(sentence, i + 1) && sentence.Tokens[mark].Span.Start > sentence.Tokens[mark - 1].Span.End ? i + 1 : 0;
    }
}
