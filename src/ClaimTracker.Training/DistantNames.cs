using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Training;

/// <summary>
/// Says what the names of a treebank that marks none name, where lists and titles leave no doubt, so that the tagger learns what stands
/// around such names.
/// </summary>
/// <remarks>Distant supervision: Mintz and others 2009. Names in doubt are <see cref="Unknown"/> and teach nothing.</remarks>
internal static class DistantNames
{
    /// <summary>The label of a word that may or may not be part of a name.</summary>
    public const NameLabel Unknown = (NameLabel)255;

    /// <summary>The same sentences with labels.</summary>
    public static IEnumerable<GoldSentence> Mark(IEnumerable<GoldSentence> sentences)
    {
        foreach (var document in sentences.GroupBy(s => s.Document))
        {
            GoldSentence[] all = [.. document];
            var known = new Dictionary<string, NameLabel>(StringComparer.OrdinalIgnoreCase);
            foreach (var sentence in all)
                foreach (var (first, last) in Runs(sentence))
                {
                    var kind = KindOf(sentence, first, last);
                    // "Ann Cole" in one sentence tells who "Cole" is in another.
                    if (kind is NameLabel.Person or NameLabel.Organization && last > first) known[sentence.Tokens[last].Text] = known.GetValueOrDefault(sentence.Tokens[last].Text, kind) == kind ? kind : Unknown;
                }

            foreach (var sentence in all) yield return sentence with { NameLabels = Labels(sentence, known) };
        }
    }

    private static NameLabel[] Labels(GoldSentence sentence, Dictionary<string, NameLabel> known)
    {
        var labels = new NameLabel[sentence.Tokens.Length];
        var end = -2;
        foreach (var (first, last) in Runs(sentence))
        {
            var kind = KindOf(sentence, first, last);
            if (kind == Unknown && first == last) kind = known.GetValueOrDefault(sentence.Tokens[first].Text, Unknown);
            for (var i = first; i <= last; i++) labels[i] = kind;
            // "University of Reed", "Bank of the West": what joins two runs may belong to one name, and that may be neither's kind.
            if (end >= 0 && first - end is 2 or 3 && sentence.Tokens[end + 1].Lower is "of" or "for" or "and" or "&" or "'s" or "-")
                for (var i = end + 1; i < first; i++)
                    labels[i] = Unknown;
            end = last;
        }

        return labels;
    }

    /// <summary>Proper nouns side by side.</summary>
    private static IEnumerable<(int First, int Last)> Runs(GoldSentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tags[i].Part != PartOfSpeech.ProperNoun) continue;
            var first = i;
            while (i + 1 < sentence.Tokens.Length && sentence.Tags[i + 1].Part == PartOfSpeech.ProperNoun) i++;
            yield return (first, i);
        }
    }

    private static NameLabel KindOf(GoldSentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        var name = first;
        while (name < last && NameWords.IsTitle(tokens[name].Lower)) name++;
        if (name > first && NameWords.IsHonorific(tokens[name - 1].Lower)) return NameLabel.Person;
        var text = string.Join(' ', tokens[name..(last + 1)].Select(t => t.Text));
        var isPlace = NameWords.IsPlace(text);
        if (name == last)
        {
            if (NameWords.IsOtherCapital(text)) return NameLabel.Other;
            if (isPlace) return NameWords.IsFirstName(text) ? Unknown : NameLabel.Place;
            return NameWords.IsFirstName(text) && name == first ? NameLabel.Person : Unknown;
        }

        if (isPlace) return NameLabel.Place;
        if (NameWords.IsOrganizationWord(tokens[last].Lower)) return NameLabel.Organization;
        if (NameWords.TailKind(tokens[last].Lower) is var tail && tail != NameKind.None) return NameWords.IsFirstName(tokens[name].Text) ? Unknown : (NameLabel)tail;
        return NameWords.IsFirstName(tokens[name].Text) && last - name < 3 && !NameWords.IsPlace(tokens[name].Text) ? NameLabel.Person : Unknown;
    }
}
