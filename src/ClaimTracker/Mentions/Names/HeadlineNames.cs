using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Finds, in lines where every word has a capital, the names that the rest of the article has.</summary>
internal static class HeadlineNames
{
    private const int LongestName = 5;

    public static void Add(IReadOnlyList<Sentence> sentences, EntityTable table, List<Name> names)
    {
        foreach (var sentence in sentences)
        {
            if (!Headline.IsOne(sentence)) continue;
            for (var i = 0; i < sentence.Tokens.Length; i++)
                if (sentence.Tokens[i].Kind == TokenKind.Word && sentence.Tokens[i].IsCapitalized)
                    i = Match(sentence, i, table, names);
        }
    }

    private static int Match(Sentence sentence, int start, EntityTable table, List<Name> names)
    {
        var words = new List<string>();
        (int End, EntityTable.Entry Entry)? best = null;
        for (var i = start; i < Math.Min(start + LongestName, sentence.Tokens.Length) && sentence.Tokens[i].Kind == TokenKind.Word; i++)
        {
            words.Add(sentence.Tokens[i].Text);
            if (table.Exact(string.Join(' ', words)) is { } exact) best = (i, exact);
            else if (i == start && table.Short([words[0]], Gender.None, person: false) is { } known && !NameWords.IsOrganizationWord(words[0])) best = (i, known);
        }

        if (best is not { } hit)
        {
            // A person of whom only the headline speaks: a first name that everybody knows and one more capital.
            if (!NameWords.IsFirstName(sentence.Tokens[start].Text) || start + 1 >= sentence.Tokens.Length || !sentence.Tokens[start + 1].IsCapitalized || sentence.Tokens[start + 1].Kind != TokenKind.Word) return start;
            var entry = table.Add([sentence.Tokens[start].Text, sentence.Tokens[start + 1].Text], NameKind.Person);
            entry.Gender = NameWords.FirstNameGender(sentence.Tokens[start].Text);
            hit = (start + 1, entry);
        }

        var span = sentence.SpanOf(start, hit.End);
        names.Add(new Name(span, span, hit.Entry.ToEntity()));
        return hit.End;
    }
}
