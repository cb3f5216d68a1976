using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Mentions.Names;

/// <summary>Walks over a sentence and cuts out the runs of capitals that may be names.</summary>
internal sealed class NameScanner
{
    private readonly SentenceOpener _opener;
    private readonly PlainSurnames _surnames;

    /// <summary>A scanner for the sentences of one article.</summary>
    public NameScanner(IReadOnlyList<Sentence> sentences)
    {
        _opener = new SentenceOpener(sentences);
        _surnames = new PlainSurnames(sentences, _opener);
    }

    public void Scan(Sentence sentence, List<NameCandidate> found)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Lower(i) is "al" or "el" && NameRun.ArticleEnd(sentence, i) is var family and > 0)
            {
                var last = NameRun.End(sentence, family);
                found.Add(Untitled(sentence, i, last)); // "al-Hadi said"
                i = last;
                continue;
            }

            if (!NameRun.IsCapital(sentence, i)) continue;
            if (Numbered(sentence, i) is var number and > 0)
            {
                found.Add(Untitled(sentence, i, number));
                i = number;
                continue;
            }

            if (_surnames.Acts(sentence, i))
            {
                found.Add(Untitled(sentence, i, i));
                continue;
            }

            var end = NameRun.End(sentence, i);
            if (AcronymDefinition.Find(sentence, i, end) is { } defined)
            {
                if (defined.First > i) Split(sentence, i, defined.First - 1, found);
                found.Add(Untitled(sentence, defined.First, defined.Last));
                i = defined.Last;
                continue;
            }

            if (PersonStart(sentence, i, end) is var person && person > i)
            {
                Split(sentence, i, person - 1, found);
                i = person;
            }

            if (end > i && IsBodyBefore(sentence, i) && NameWords.IsFirstName(sentence.Tokens[i + 1].Text))
            {
                Split(sentence, i, i, found);
                i++;
            }

            // "the Harbour Council Dario Weks", "Ravens QB Sheldon Marsh": a body and the person who speaks or plays for it stand side by side.
            for (var k = i + 1; k + 1 < end; k++)
                if (NameWords.IsPosition(sentence.Tokens[k].Text))
                {
                    Split(sentence, i, k - 1, found);
                    i = k + 1;
                    break;
                }
                else if (NameWords.IsOrganizationWord(sentence.Lower(k)) && !NameWords.IsTitle(sentence.Lower(k)) && (NameWords.IsFirstName(sentence.Tokens[k + 1].Text) || IsPlainPair(sentence, k + 1, end)) && sentence.Lower(end) is var tail && !NameWords.IsOrganizationWord(tail))
                {
                    Split(sentence, i, k, found);
                    i = k + 1;
                    break;
                }

            Split(sentence, i, end, found);
            i = end;
        }
    }

    /// <summary>A name that no title stands before.</summary>
    private static NameCandidate Untitled(Sentence sentence, int first, int last) => new(sentence, first, last, first, Words(sentence, first, last), Gender.None, Opens: false);

    /// <summary>"the ambassador to the U.N. | Ann Cole": a body by its letters behind its article, before whoever is sent to it.</summary>
    private static bool IsBodyBefore(Sentence sentence, int i) =>
        sentence.Lower(i - 1) == "the" && sentence.Lower(i - 2) is "to" or "of" or "for" or "at" && sentence.Tokens[i].Text is { Length: > 1 } text && !text.Any(char.IsLower);

    /// <summary>"No 10": the number that ends the name of a body known by one; 0 where there is none.</summary>
    private static int Numbered(Sentence sentence, int i) =>
        i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Kind == TokenKind.Number && NameWords.IsBody(sentence.WrittenText(i, i + 1)) ? i + 1 : 0;

    /// <summary>
    /// First token of the person in "Harbour Trust Dario Weks" or "Kestrel Air spokeswoman Dario Weks", as the tagger sees it: a body or a
    /// place first, then two words and more of a person and nothing else; the start where there is no such border.
    /// </summary>
    private static int PersonStart(Sentence sentence, int start, int end)
    {
        if (end < start + 2) return start;
        if (IsOffice(sentence, start) && IsPlainPair(sentence, end - 1)) return end - 1;
        var labels = sentence.NameLabels;
        var border = end;
        while (border > start && labels[border] == NameLabel.Person) border--;
        if (border == end || end - border < 2 || NameWords.IsTitle(sentence.Lower(border))) return start;
        for (var i = start; i <= border; i++)
            if (labels[i] is not (NameLabel.Organization or NameLabel.Place))
                return start;
        return border + 1;
    }

    /// <summary>"Minister of | Tourism Ada Renn": what an office is for stands before whoever holds it.</summary>
    private static bool IsOffice(Sentence sentence, int start) =>
        sentence.Lower(start - 1) is "of" or "for" && sentence.Lower(start - 2) is "minister" or "secretary" or "commissioner" && (start < 3 || sentence.Lower(start - 3) is not ("a" or "an" or "the"));

    /// <summary>Two words left, neither a title, a body nor an everyday capital: a first name and a surname.</summary>
    private static bool IsPlainPair(Sentence sentence, int first, int end)
    {
        if (end != first + 1 || !IsPlainPair(sentence, first)) return false;
        return NameWords.MayBePersonal(sentence.Lower(first)) || NameWords.MayBePersonal(sentence.Lower(end)) || sentence.NameLabels[end] == NameLabel.Person;
    }

    private static bool IsPlainPair(Sentence sentence, int first)
    {
        for (var i = first; i <= first + 1; i++)
            if (NameWords.IsTitle(sentence.Lower(i)) || NameWords.IsModifier(sentence.Lower(i)) || NameWords.IsOrganizationWord(sentence.Lower(i)) || NameWords.IsOtherCapital(sentence.Tokens[i].Text) || NameWords.TailKind(sentence.Lower(i)) != NameKind.None || sentence.Tokens[i].Text.Length < 2 || !sentence.Tokens[i].IsCapitalized)
                return false;
        return true;
    }

    private void Split(Sentence sentence, int start, int end, List<NameCandidate> found)
    {
        while (end > start + 1 && NameWords.IsPostNominal(sentence.Tokens[end].Text)) end--; // before titles are looked for: "Imran Sheikh KC" is no sheikh
        var opens = SentenceOpener.Opens(sentence, start);
        // "Major League Baseball" is no major, "the White House" no house.
        var body = BodyStart(sentence, start, end);
        while (body < 0 && start <= end && opens && !NameRun.IsOwner(sentence, start) && _opener.IsCommon(sentence, start, end))
        {
            body = BodyStart(sentence, ++start, end);
            opens = false;
        }

        var first = body >= 0 ? body : NameTitle.End(sentence, start, end);
        var split = first;
        while (body < 0 && first < end && NameWords.IsOtherCapital(sentence.Tokens[first].Text) && !(sentence.Lower(first).EndsWith("ern", StringComparison.Ordinal) && sentence.NameLabels[end] != NameLabel.Person) && !IsPlace(sentence, first, end) && !NameWords.IsOrganizationWord(sentence.Lower(end)) && NameWords.TailKind(sentence.Lower(end)) != NameKind.Other) first++;
        if (split == start) start = first; // the day in "On Monday Nina Holt" and "Southern" before a land are no titles
        while (first <= end && sentence.Lower(first) is "the" or "a") first++;
        if (first > end) return;
        if (first == end && ((NameWords.IsOtherCapital(sentence.Tokens[first].Text) && !NameWords.IsBody(sentence.Tokens[first].Text)) || NameTitle.IsPlural(sentence.Lower(first)) || (NameWords.IsTitle(sentence.Lower(first)) && !_opener.IsWrittenLarge(sentence.Lower(first))))) return;
        if (body < 0 && NameTitle.IsAll(sentence, first, end)) return;
        var title = NameTitle.Start(sentence, start, first);
        while (title < first && sentence.Lower(title) is "the" or "a") title++; // "The" in "The Orvane" is no title
        var words = Words(sentence, first, end);
        if (words.Length == 0) return; // a nickname in marks and nothing else
        found.Add(new NameCandidate(sentence, first, end, title, words, NameTitle.GenderOf(sentence, title, first), opens && title == first));
    }

    /// <summary>First token of a well-known body's name of several words; -1 where the run is none.</summary>
    private static int BodyStart(Sentence sentence, int start, int end)
    {
        if (start < end && sentence.Lower(start) == "the") start++;
        return end - start is > 0 and < 5 && NameWords.IsBody(sentence.WrittenText(start, end)) ? start : -1;
    }

    private static bool IsPlace(Sentence sentence, int first, int end) => end - first < 4 && NameWords.IsPlace(string.Join(' ', Words(sentence, first, end)));

    private static string[] Words(Sentence sentence, int first, int end)
    {
        var words = new List<string>(end - first + 1);
        var nickname = false;
        for (var i = first; i <= end; i++)
        {
            var token = sentence.Tokens[i];
            if (words.Count > 0 && sentence.IsGlued(i) && token.Lower is "'s" or "'" && i < end)
            {
                words[^1] += token.Text;
                continue;
            }

            if (token.Kind == TokenKind.Punctuation && token.Text is not ("-" or "&"))
            {
                if (token.Text == "," && words.Count > 0 && sentence.Lower(i + 1) is not ("jr." or "sr." or "jr" or "sr")) words[^1] += ",";
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
}
