using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>The names that a whole table is about, and so need not stand in its rows: "ie_inflation.csv" is Irish, a README says "United States".</summary>
internal sealed class PlaceOfTable
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public PlaceOfTable(TableModel table)
    {
        foreach (var word in Stems.Words(table.Dataset.Name))
        {
            foreach (var name in PlaceNames.OfCode(word)) Add(name);
            foreach (var name in PlaceNames.OtherNames(word)) Add(name);
            _words.Add(Stems.Of(word));
        }

        foreach (var text in new[] { table.Dataset.Title, table.Dataset.Description, table.Dataset.Source })
        {
            if (text is null) continue;
            var words = Stems.Words(text.Length > 4000 ? text[..4000] : text);
            foreach (var word in words) _words.Add(Stems.Of(word));
            for (var i = 0; i < words.Count; i++)
            {
                foreach (var name in PlaceNames.OtherNames(words[i])) Add(name);
                if (i + 1 < words.Count)
                    foreach (var name in PlaceNames.OtherNames(words[i] + " " + words[i + 1])) Add(name);
            }
        }
    }

    /// <summary>True where the table's name or description has the word, or another name of the place it belongs to.</summary>
    public bool Explains(string word)
    {
        foreach (var part in Stems.Words(word))
            if (_words.Contains(Stems.Of(part)))
                return true;
        return false;
    }

    private void Add(string name)
    {
        foreach (var word in Stems.Words(name)) _words.Add(Stems.Of(word));
    }
}
