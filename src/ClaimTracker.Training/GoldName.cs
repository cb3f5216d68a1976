using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Training;

/// <summary>A proper name that a treebank marks as a person, an organisation or a place.</summary>
/// <param name="First">First token of the marked phrase, descriptions included: "the mayor of Leeds, Ann Cole".</param>
/// <param name="Last">Its last token.</param>
/// <param name="Head">The token that all others of the phrase hang on; a proper noun.</param>
/// <param name="Kind">What is named.</param>
internal sealed record GoldName(int First, int Last, int Head, NameKind Kind)
{
    /// <summary>The names of one sentence from the "Entity" entries of GUM's last column; common nouns and pronouns are left out.</summary>
    public static GoldName[] Read(IReadOnlyList<string[]> rows, IReadOnlyList<GoldTag> tags, IReadOnlyList<int> heads)
    {
        var names = new List<GoldName>();
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
                if (end < entry.Length && entry[end] == ')')
                {
                    var index = open.FindLastIndex(o => o.Id == parts[0]);
                    if (index >= 0)
                    {
                        Close(open[index].First, i, open[index].Kind);
                        open.RemoveAt(index);
                    }

                    end++;
                }

                at = end;
            }
        }

        return [.. names];

        void Close(int first, int last, NameKind kind)
        {
            if (kind == NameKind.None) return;
            for (var i = first; i <= last; i++)
                if ((heads[i] < first || heads[i] > last) && tags[i].Part == PartOfSpeech.ProperNoun)
                {
                    names.Add(new GoldName(first, last, i, kind));
                    return;
                }
        }
    }

    private static NameKind KindOf(string type) => type switch
    {
        "person" => NameKind.Person,
        "organization" => NameKind.Organization,
        "place" => NameKind.Place,
        _ => NameKind.None,
    };
}
