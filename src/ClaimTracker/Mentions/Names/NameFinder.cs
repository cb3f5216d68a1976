using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Finds the names of people, organisations and places and links the short forms to the full ones.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class NameFinder
{
    /// <summary>The names in order; they do not overlap.</summary>
    public IReadOnlyList<Name> Find(Article article, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentences);
        var scanner = new NameScanner(sentences);
        var candidates = new List<NameCandidate>();
        foreach (var sentence in sentences)
            if (!Headline.IsOne(sentence))
                scanner.Scan(sentence, candidates);

        var table = new EntityTable();
        var votes = new NameVotes(candidates);
        var entries = new EntityTable.Entry?[candidates.Count];
        LinkFull(candidates, votes, entries, table);
        LinkShort(candidates, votes, entries, table);
        EntityFacts.Add(candidates, entries, sentences);
        var names = new List<Name>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
            if (entries[i] is { } entry)
                names.Add(new Name(candidates[i].Span, candidates[i].TitledSpan, entry.ToEntity()));
        HeadlineNames.Add(sentences, table, names);
        names.Sort((a, b) => a.Span.CompareTo(b.Span));
        return names;
    }

    /// <summary>Names of two words and more come first, wherever they stand, so that a surname in the first line finds the full name in the third.</summary>
    private static void LinkFull(List<NameCandidate> candidates, NameVotes votes, EntityTable.Entry?[] entries, EntityTable table)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.Words.Length < 2) continue;
            var kind = NameKinds.Of(candidate, votes);
            if (kind == NameKind.Person && NameKinds.IsSurnameAlone(candidate)) continue;
            var known = table.Exact(candidate.Text);
            var entry = entries[i] = known ?? table.AddFull(candidate, kind);
            if (known is null) entry.IsRelative |= IsRelative(candidate);
            if (entry.Gender == Gender.None) entry.Gender = candidate.Gender != Gender.None ? candidate.Gender : kind == NameKind.Person ? NameWords.PersonGender(candidate.Words) : Gender.None;
            if (AcronymAfter(candidate) is { } acronym && kind != NameKind.Person) table.SetAcronym(entry, acronym);
        }
    }

    /// <summary>"her granddaughter Sanne Drost", "his wife, Ida Holt": brought in as somebody's relative.</summary>
    private static bool IsRelative(NameCandidate candidate)
    {
        var before = candidate.TitleFirst - 1;
        if (candidate.Sentence.Lower(before) == ",") before--;
        return NameWords.IsKin(candidate.Sentence.Lower(before));
    }

    private static void LinkShort(List<NameCandidate> candidates, NameVotes votes, EntityTable.Entry?[] entries, EntityTable table)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (entries[i] is null)
            {
                // "Food Standards of Westmark" is no reason to take "Westmark" for short of it.
                var place = !candidate.HasTitle && NameWords.IsPlace(candidate.Text) && votes.Of(candidate) is NameKind.Place;
                var entry = place ? table.Exact(candidate.Text) : table.Short(candidate.Words, candidate.Gender, candidate.HasTitle, candidate.HasTitle && NameWords.TakesFirstName(candidate.Sentence.Lower(candidate.First - 1)));
                if (entry is null && !place && candidate.Words.Length == 1 && !NameWords.IsFirstName(candidate.Words[0]) && (candidate.HasTitle || EntityFacts.FollowedByPersonVerb(candidate)))
                    entry = table.Misspelt(candidate.Words[0], candidate.Gender, candidate.HasTitle ? 2 : 1);
                if (entry is null)
                {
                    entry = table.Add(candidate.Words, NameKinds.Of(candidate, votes));
                    entry.Gender = candidate.Gender != Gender.None ? candidate.Gender : entry.Kind == NameKind.Person ? NameWords.PersonGender(candidate.Words) : Gender.None;
                }

                entries[i] = entry;
            }

            entries[i]!.LastSeen = i;
        }
    }

    /// <summary>"Fisheries and Waters Control (FWC)".</summary>
    private static string? AcronymAfter(NameCandidate candidate)
    {
        var sentence = candidate.Sentence;
        var open = candidate.Last + 1;
        if (sentence.Lower(open) != "(" || sentence.Lower(open + 2) != ")") return null;
        var word = sentence.Tokens[open + 1].Text;
        return word.Length is > 1 and < 8 && word.Count(char.IsUpper) * 2 > word.Length ? word : null;
    }
}
