using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Walks over a sentence and cuts out the runs of capitals that may be names.</summary>
internal sealed class NameScanner
{
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inner = new(StringComparer.Ordinal);

    /// <summary>Learns from the whole article which words it also writes small, and which it writes large inside a sentence.</summary>
    public NameScanner(IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (IsHeadline(sentence)) continue;
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var token = sentence.Tokens[i];
                if (token.Kind != TokenKind.Word) continue;
                if (!token.IsCapitalized) _lower.Add(token.Lower);
                else if (!Opens(sentence, i)) _inner.Add(token.Lower);
            }
        }
    }

    /// <summary>True where nearly every word has a capital, as in "Council Votes To Close Pool": there a capital proves nothing.</summary>
    public static bool IsHeadline(Sentence sentence)
    {
        int large = 0, small = 0, commas = 0;
        foreach (var token in sentence.Tokens)
        {
            if (token.Text == ",") commas++;
            if (token.Kind != TokenKind.Word || token.Text.Length < 3) continue;
            if (token.IsCapitalized) large += token.Text.Length > 3 ? 1 : 0;
            else if (!StaysSmall(token.Lower)) small++;
        }

        // "Gate 4: Westair, Norlink, Aster Lines" has capitals throughout, but because it lists names.
        return large >= 4 && large > 8 * small && commas < 3;
    }

    /// <summary>The same for a stretch of text that is not cut into tokens.</summary>
    public static bool IsHeadline(Articles.Article article, TextSpan span)
    {
        int large = 0, small = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsLetter(article.Text[i]) || (i > span.Start && char.IsLetterOrDigit(article.Text[i - 1]))) continue;
            var end = i;
            while (end < span.End && char.IsLetter(article.Text[end])) end++;
            if (end - i < 3) continue;
            if (char.IsUpper(article.Text[i])) large += end - i > 3 ? 1 : 0;
            else if (!StaysSmall(article.Text[i..end])) small++;
        }

        return large >= 4 && large > 8 * small;
    }

    /// <summary>Words that headlines write small.</summary>
    private static bool StaysSmall(string word) => word is "the" or "and" or "for" or "but" or "nor" or "with" or "from" or "over" or "into" or "than" or "per" or "via" or "n't";

    public void Scan(Sentence sentence, List<NameCandidate> found)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!IsCapital(sentence, i)) continue;
            var end = RunEnd(sentence, i);

            if (PersonStart(sentence, i, end) is var person && person > i)
            {
                Split(sentence, i, person - 1, found);
                i = person;
            }

            // "the Harbour Council Dario Weks": a body and the person who speaks for it stand side by side.
            for (var k = i; k + 1 < end; k++)
                if (NameWords.IsOrganizationWord(sentence.Lower(k)) && !NameWords.IsTitle(sentence.Lower(k)) && (NameWords.IsFirstName(sentence.Tokens[k + 1].Text) || IsPlainPair(sentence, k + 1, end)) && sentence.Lower(end) is var tail && !NameWords.IsOrganizationWord(tail) && k > i)
                {
                    Split(sentence, i, k, found);
                    i = k + 1;
                    break;
                }

            Split(sentence, i, end, found);
            i = end;
        }
    }

    /// <summary>
    /// First token of the person in "Harbour Trust Dario Weks" or "Kestrel Air spokeswoman Dario Weks", as the tagger sees it: a body or a
    /// place first, then two words and more of a person and nothing else; the start where there is no such border.
    /// </summary>
    private static int PersonStart(Sentence sentence, int start, int end)
    {
        if (end < start + 2) return start;
        var labels = sentence.NameLabels;
        var border = end;
        while (border > start && labels[border] == NameLabel.Person) border--;
        if (border == end || end - border < 2 || NameWords.IsTitle(sentence.Lower(border))) return start;
        for (var i = start; i <= border; i++)
            if (labels[i] is not (NameLabel.Organization or NameLabel.Place))
                return start;
        return border + 1;
    }

    /// <summary>Two words left, neither a title, a body nor an everyday capital: a first name and a surname.</summary>
    private static bool IsPlainPair(Sentence sentence, int first, int end)
    {
        if (end != first + 1) return false;
        for (var i = first; i <= end; i++)
            if (NameWords.IsTitle(sentence.Lower(i)) || NameWords.IsModifier(sentence.Lower(i)) || NameWords.IsOtherCapital(sentence.Tokens[i].Text) || NameWords.TailKind(sentence.Lower(i)) != NameKind.None || sentence.Tokens[i].Text.Length < 2 || !sentence.Tokens[i].IsCapitalized)
                return false;
        return true;
    }

    private static bool IsCapital(Sentence sentence, int i)
    {
        if ((uint)i >= (uint)sentence.Tokens.Length) return false;
        var token = sentence.Tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapitalized || token.Lower is "i" or "i'm" or "ok") return false;
        return !(sentence.IsGlued(i + 1) && sentence.Lower(i + 1) is "$" or "£" or "€"); // "US$ 10 million" names a currency
    }

    /// <summary>Last token of the run of capitals that starts at <paramref name="start"/>, with particles, initials, nicknames and the "of" of offices.</summary>
    private static int RunEnd(Sentence sentence, int start)
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
                end = next;
            }
            else if (sentence.Lower(next) == "-" && sentence.IsGlued(next) && sentence.IsGlued(next + 1) && IsCapital(sentence, next + 1)) end = next + 1;
            else if (NameWords.IsParticle(sentence.Lower(next)) && sentence.Lower(next).Length > 1 && ParticleEnd(sentence, next) is var name and > 0) end = name;
            else if (sentence.Lower(next) is "&" && IsCapital(sentence, next + 1)) end = next + 1;
            else if (organization && sentence.Lower(next) is "of" or "for" or "on" && ThroughArticle(sentence, next + 1) is var office and > 0) end = office;
            else if (sentence.Lower(next) is "of" or "for" && ThroughArticle(sentence, next + 1) is var rest and > 0 && IsOneBody(sentence, end, rest)) end = rest;
            else if (sentence.Lower(next) == "and" && IsCapital(sentence, next + 1) && JoinsOffice(sentence, start, next)) end = next + 1;
            else if (NicknameEnd(sentence, next) is var nickname and > 0) end = nickname;
            else if (sentence.Lower(next) == "," && sentence.Lower(next + 1) is "jr." or "sr." or "jr") end = next + 1;
            else return end;
            organization |= OpensOrganization(sentence, end);
        }
    }

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

    private void Split(Sentence sentence, int start, int end, List<NameCandidate> found)
    {
        var opens = Opens(sentence, start);
        while (start <= end && opens && IsCommonOpener(sentence, start, end))
        {
            start++;
            opens = false;
        }

        var first = TitleSplit(sentence, start, end);
        var split = first;
        while (first < end && NameWords.IsOtherCapital(sentence.Tokens[first].Text) && !IsPlace(sentence, first, end) && !NameWords.IsOrganizationWord(sentence.Lower(end)) && NameWords.TailKind(sentence.Lower(end)) != NameKind.Other) first++;
        if (split == start) start = first; // the day in "On Monday Nina Holt" and "Southern" before a land are no titles
        while (first <= end && sentence.Lower(first) is "the" or "a") first++;
        if (first > end) return;
        if (first == end && (NameWords.IsOtherCapital(sentence.Tokens[first].Text) || IsTitlePlural(sentence.Lower(first)) || (NameWords.IsTitle(sentence.Lower(first)) && !_inner.Contains(sentence.Lower(first))))) return;
        if (AllTitle(sentence, first, end)) return;
        var title = TitleStart(sentence, start, first);
        var words = Words(sentence, first, end);
        if (words.Length == 0) return; // a nickname in marks and nothing else
        found.Add(new NameCandidate(sentence, first, end, title, words, TitleGender(sentence, title, first), opens && title == first));
    }

    /// <summary>"Senators" are nobody in particular.</summary>
    private static bool IsTitlePlural(string word) => word.Length > 4 && word[^1] == 's' && NameWords.IsTitle(word[..^1]);

    private static bool IsPlace(Sentence sentence, int first, int end) => end - first < 4 && NameWords.IsPlace(string.Join(' ', Words(sentence, first, end)));

    private static bool AllTitle(Sentence sentence, int first, int end)
    {
        // "the Senate" is a body of that name, "the Mayor" nobody of that name.
        if (first == end && NameWords.IsOrganizationWord(sentence.Lower(first)) && !NameWords.IsTitle(sentence.Lower(first))) return false;
        for (var i = first; i <= end; i++)
            if (!NameWords.IsTitle(sentence.Lower(i)) && !NameWords.IsModifier(sentence.Lower(i)) && !(sentence.Lower(i) is "of" or "state" or "the"))
                return false;
        return true;
    }

    /// <summary>A capital that its place alone explains: "While Frost", "Officials said". Names come back inside sentences or are never written small.</summary>
    private bool IsCommonOpener(Sentence sentence, int i, int end)
    {
        var token = sentence.Tokens[i];
        if (NameWords.IsFirstName(token.Text) && i < end) return false;
        if (FunctionWords.Contains(token.Lower)) return true; // most sentences open so; the rest need their tag
        var tag = sentence.Tags[i];
        if (tag is PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.Adposition or PartOfSpeech.Conjunction or PartOfSpeech.Subordinator or PartOfSpeech.Auxiliary or PartOfSpeech.Numeral or PartOfSpeech.Particle) return true;
        if (NameWords.IsFirstName(token.Text) || NameWords.IsTitle(token.Lower) || NameWords.IsPlace(token.Text) || _inner.Contains(token.Lower)) return false;
        if (token.Text.Length > 1 && token.Text.All(c => !char.IsLower(c))) return false;
        if (_lower.Contains(token.Lower) || CommonWords.Contains(token.Lower)) return true;
        if (i < end) return tag == PartOfSpeech.Adverb;
        return tag is PartOfSpeech.Adverb or PartOfSpeech.Verb or PartOfSpeech.Adjective || token.Lower.EndsWith("ing", StringComparison.Ordinal) || LooksPlural(token.Lower);
    }

    private static bool LooksPlural(string word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');

    private static readonly System.Collections.Frozen.FrozenSet<string> FunctionWords = WordList.Read("names-function-words.txt");

    private static readonly System.Collections.Frozen.FrozenSet<string> CommonWords = WordList.Read("names-common-words.txt");

    /// <summary>First token after the last title in the run: "Marsh County Sheriff | Nina Holt"; the start where there is none.</summary>
    private static int TitleSplit(Sentence sentence, int start, int end)
    {
        if (end > start && NameWords.IsOrganizationWord(sentence.Lower(end)) && !NameWords.IsHonorific(sentence.Lower(start))) return start;
        for (var i = end - 1; i >= start; i--)
        {
            if (!NameWords.IsTitle(sentence.Lower(i)) || sentence.Lower(i + 1) == "-" || sentence.Lower(i + 1) == "&") continue;
            if (sentence.Lower(i + 1) is not ("of" or "for" or "and")) return i + 1;

            // "Secretary of State Ann Cole": the name starts at the first name after "of".
            for (var name = i + 2; name < end; name++)
                if (NameWords.IsFirstName(sentence.Tokens[name].Text))
                    return name;
            return start;
        }

        return start;
    }

    /// <summary>Goes on to the left over a title in small letters: "defence lawyer Lena Quist", "Republican presidential nominee Ann Lee".</summary>
    private static int TitleStart(Sentence sentence, int start, int first)
    {
        var title = first > start ? start : first;
        if (title < first) return ExtendTitle(sentence, title);
        var before = first - 1;
        if (!NameWords.IsTitle(sentence.Lower(before)) || sentence.Lower(before) is "member" or "host" or "head" or "star" && sentence.Lower(before - 1) == "to") return first;
        return ExtendTitle(sentence, before);
    }

    private static int ExtendTitle(Sentence sentence, int title)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            var before = title - 1;
            if (before < 0) break;
            var word = sentence.Lower(before);
            if (word == "-" && sentence.IsGlued(before) && sentence.IsGlued(title) && before > 0) title = before - 1;
            else if (NameWords.IsTitle(word) || NameWords.IsModifier(word) || NameWords.IsHonorific(word)) title = before;
            else if (IsCapital(sentence, before) && before > 0 && sentence.Tags[before] == PartOfSpeech.ProperNoun) title = before;
            else break;
        }

        return title;
    }

    private static Gender TitleGender(Sentence sentence, int title, int first)
    {
        for (var i = first - 1; i >= title; i--)
            if (NameWords.TitleGender(sentence.Lower(i)) is var gender && gender != Gender.None)
                return gender;
        return Gender.None;
    }

    private static string[] Words(Sentence sentence, int first, int end)
    {
        var words = new List<string>(end - first + 1);
        var nickname = false;
        for (var i = first; i <= end; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind == TokenKind.Punctuation && token.Text is not ("-" or "&"))
            {
                if (token.Text != ",") nickname = !nickname;
                continue;
            }

            if (nickname) continue;
            if (token.Text == "-" && words.Count > 0 && i < end)
            {
                words[^1] = words[^1] + "-" + sentence.Tokens[++i].Text;
                continue;
            }

            words.Add(token.Text);
        }

        return words.ToArray();
    }

    private static bool Opens(Sentence sentence, int i)
    {
        for (var before = i - 1; before >= 0; before--)
        {
            if (sentence.Tokens[before].Kind != TokenKind.Punctuation) return false;
            if (sentence.Tokens[before].Text[0] is ':' or '.' or '!' or '?' || Characters.IsQuotationMark(sentence.Tokens[before].Text[0])) return true;
            if (before > 0 && sentence.Tokens[before].Text[0] == ',') return false;
        }

        return true;
    }
}
