using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Training;

/// <summary>A proper name of a person, an organisation or a place, as a treebank marks it.</summary>
/// <param name="First">First token of the name, title included: "Mayor Ann Cole" in "our mayor-elect, Mayor Ann Cole".</param>
/// <param name="Last">Its last token.</param>
/// <param name="Head">The token that all others hang on.</param>
/// <param name="Kind">What is named.</param>
internal sealed record GoldName(int First, int Last, int Head, NameKind Kind)
{
    /// <summary>
    /// The outermost names of one sentence from the "Entity" entries of GUM's last column: phrases headed by a proper noun, cut down to the
    /// run of proper nouns around it. Common nouns, pronouns and roles ("the Secretary") are left out.
    /// </summary>
    /// <param name="rows">The columns of the treebank.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="heads">The heads.</param>
    /// <param name="labels">Takes the kind of name of each token.</param>
    public static GoldName[] Read(IReadOnlyList<string[]> rows, IReadOnlyList<GoldTag> tags, IReadOnlyList<int> heads, NameLabel[] labels)
    {
        var names = new List<GoldName>();
        foreach (var (first, last, kind) in Phrases(rows).OrderByDescending(p => p.Last - p.First).ThenBy(p => p.First))
        {
            var head = Enumerable.Range(first, last - first + 1).FirstOrDefault(i => heads[i] < first || heads[i] > last, -1);
            // "schoolteacher Ann Cole" hangs on the common noun; the name lies flat behind it.
            if (head >= 0 && kind == NameKind.Person && tags[head].Part == PartOfSpeech.Noun)
                head = Enumerable.Range(head, last - head + 1).LastOrDefault(i => heads[i] == head && rows[i][7] == "flat" && IsProperNoun(tags[i]), head);
            if (head < 0 || tags[head].Part != PartOfSpeech.ProperNoun || labels[head] != NameLabel.None) continue;
            int from = head, to = head;
            while (from > first && Joins(from - 1, kind, rows, tags) && (IsProper(from - 1) || IsProper(from - 2))) from--;
            while (to < last && Joins(to + 1, kind, rows, tags)) to++;
            while (!IsProper(to)) to--;
            while (!IsProper(from)) from++;
            if (Enumerable.Range(from, to - from + 1).All(i => !IsProper(i) || NameWords.IsTitle(rows[i][1].ToLowerInvariant()) || NameWords.IsOtherCapital(rows[i][1]))) continue;
            names.Add(new GoldName(from, to, head, kind));
            for (var i = from; i <= to; i++) labels[i] = (NameLabel)kind;

            bool IsProper(int i) => i >= first && i <= last && IsProperNoun(tags[i]);
        }

        for (var i = 0; i < labels.Length; i++)
            if (labels[i] == NameLabel.None && tags[i].Part == PartOfSpeech.ProperNoun)
                labels[i] = NameLabel.Other;
        return [.. names];
    }

    // "United" in "United States" is an adjective to one tag and part of a name to the other.
    private static bool IsProperNoun(GoldTag tag) => tag.Part == PartOfSpeech.ProperNoun || tag.Penn is PennTag.NNP or PennTag.NNPS;

    private static bool Joins(int i, NameKind kind, IReadOnlyList<string[]> rows, IReadOnlyList<GoldTag> tags) =>
        IsProperNoun(tags[i]) || rows[i][1] is "-" or "–" or "." || (kind != NameKind.Person && rows[i][1] is "of" or "for" or "and" or "the" or "&" or "on" or "'s");

    /// <summary>Everything marked as a person, an organisation or a place.</summary>
    private static List<(int First, int Last, NameKind Kind)> Phrases(IReadOnlyList<string[]> rows)
    {
        var phrases = new List<(int, int, NameKind)>();
        var open = new List<(string Id, int First, NameKind Kind)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var entry = Array.Find(rows[i][9].Split('|'), part => part.StartsWith("Entity=", StringComparison.Ordinal));
            if (entry is null) continue;
            // "(8-organization-…(9-place-…)7)": 8 and 9 open here, 9 and 7 close. A wiki link may hold brackets, but only as escapes.
            for (var at = "Entity=".Length; at < entry.Length;)
            {
                var opens = entry[at] == '(';
                if (opens) at++;
                var end = entry.AsSpan(at).IndexOfAny('(', ')') is var n and >= 0 ? at + n : entry.Length;
                var parts = entry[at..end].Split('-');
                if (opens) open.Add((parts[0], i, parts.Length > 1 ? KindOf(parts[1]) : NameKind.None));
                at = end;
                if (at == entry.Length || entry[at] != ')') continue;
                at++;
                var index = open.FindLastIndex(o => o.Id == parts[0]);
                if (index < 0) continue;
                if (open[index].Kind != NameKind.None) phrases.Add((open[index].First, i, open[index].Kind));
                open.RemoveAt(index);
            }
        }

        return phrases;
    }

    private static NameKind KindOf(string type) => type switch
    {
        "person" => NameKind.Person,
        "organization" => NameKind.Organization,
        "place" => NameKind.Place,
        _ => NameKind.None,
    };
}
