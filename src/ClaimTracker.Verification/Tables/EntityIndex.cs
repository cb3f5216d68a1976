using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>One name of a value in a text column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The cell's text.</param>
/// <param name="Stems">The name as stems.</param>
/// <param name="Quality">1 for the cell's own words, less for other names.</param>
internal sealed record EntityName(DataColumn Column, string Value, string[] Stems, double Quality)
{
    /// <summary>True for what prose leaves of a name: it has to be written as one.</summary>
    public bool IsShort { get; init; }

    /// <summary>True for a short name that is one only in an article that says the whole.</summary>
    public bool NeedsWhole { get; init; }

    /// <summary>The whole that a short name is short for, where the cell is a code.</summary>
    public string? Whole { get; init; }
}

/// <summary>The cells of a column that stand for the whole, such as "Total".</summary>
internal sealed record Totals(DataColumn Column, IReadOnlyList<string> Values);

/// <summary>Finds the values of a table by the names that an article gives them: the cell's words, other names, demonyms, postal codes, acronyms.</summary>
internal sealed class EntityIndex
{
    private static readonly HashSet<string> TotalNames = new(StringComparer.OrdinalIgnoreCase) { "total", "all", "overall", "grand total", "totals", "sum", "city total", "state total", "statewide", "countywide", "citywide", "nationwide", "districtwide", "regionwide", "companywide", "townwide", "world", "worldwide", "all areas" };

    /// <summary>Cells that are ordinary words of any sentence.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase) { "no", "yes", "other", "others", "unknown", "none", "n/a", "na", "all", "total", "overall", "true", "false", "actual", "-", "not", "and", "new", "the" };

    private const int MostMembered = 300, ShortestWord = 4;

    private readonly Dictionary<string, HashSet<(DataColumn Column, string Value)>> _words = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<EntityName>> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(int Column, string Value, string Name)> _known = [];

    public EntityIndex(Dataset dataset, IReadOnlyList<HeaderWords> headers, Func<DataColumn, bool> isTime, CodeNames? codes = null)
    {
        foreach (var column in dataset.Columns)
        {
            if (column.Kind != ColumnKind.Text || isTime(column)) continue;
            var header = headers[column.Index].Stems;
            var others = PlaceNames.For(column.Values);
            var totals = new List<string>();
            var surnames = Surnames(column);
            foreach (var value in column.Values)
            {
                if (IsTotal(value.Trim(), header)) totals.Add(value);
                if (Empty.Contains(value.Trim()) || value.Length > 80) continue;
                var stems = StemsOf(value);
                if (stems.Length == 0 || stems.Length > 8) continue;
                if (stems.Length == 1 && stems[0].Length == 1 && char.IsLetter(stems[0][0]))
                {
                    foreach (var name in Letters(column.Header, value)) Add(new EntityName(column, value, [Stems.Of(name)], 0.9));
                    continue;
                }

                Add(new EntityName(column, value, stems, 1));
                // "American" in a column of airlines is "American Airlines" in prose, "400" in a column of blocks "the 400 block".
                foreach (var noun in header)
                    if (!stems.Contains(noun)) Add(new EntityName(column, value, [.. stems, noun], 1));
                // "Ward 3" in a column of wards.
                if (stems is [var figure] && figure.All(char.IsAsciiDigit) && header is [.., var kind]) Add(new EntityName(column, value, [kind, figure], 1));
                // "Route 7" is "7 Crosstown" in a column of routes.
                if (header.Count > 0 && stems.Length > 1 && char.IsAsciiDigit(stems[0][0]) && stems[1..].All(stem => char.IsLetter(stem[0])))
                {
                    Add(new EntityName(column, value, [header[^1], stems[0]], 0.95));
                    if (value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && char.IsUpper(value[space + 1])) Add(new EntityName(column, value, stems[1..], 0.9) { IsShort = true });
                }

                // "Suspected Racer" is "racer" in a sentence that has said so; "Hardware (tools)" is "hardware".
                var bracket = value.IndexOf('(', StringComparison.Ordinal);
                if (bracket > 2 && StemsOf(value[..bracket]) is { Length: > 0 } head) Add(new EntityName(column, value, head, 0.9));
                var comma = value.IndexOf(',', StringComparison.Ordinal);
                if (comma > 2 && value.Length - comma > 2 && StemsOf(value[(comma + 1)..] + " " + value[..comma]) is { Length: > 1 and < 5 } turned) Add(new EntityName(column, value, turned, 0.9));
                if (stems.Length >= 3 && value.Where(char.IsUpper).ToArray() is { Length: >= 3 and <= 6 } capitals) Add(new EntityName(column, value, [new string(capitals).ToLowerInvariant()], 0.85));
                if (surnames.TryGetValue(value, out var surname)) Add(new EntityName(column, value, [Stems.Of(surname)], 0.92));
                AddWritten(column, value, value);
                foreach (var other in others(value)) Add(new EntityName(column, value, StemsOf(other), 0.95));
                foreach (var other in ValueVariants.Of(bracket > 2 ? value[..bracket] : value)) Add(new EntityName(column, value, StemsOf(other), 0.85));
            }

            AddMembers(column);
            AddWords(column);
            foreach (var (value, name, needsWhole) in ShortNames.Of(column.Values, header))
                if (!Empty.Contains(name))
                {
                    Add(new EntityName(column, value, StemsOf(name), 0.9) { IsShort = true, NeedsWhole = needsWhole });
                    // "Weir Street" of "Weir St Surgery".
                    foreach (var spelled in NameWriting.Spelled(name)) Add(new EntityName(column, value, StemsOf(spelled), 0.9) { IsShort = true, NeedsWhole = needsWhole });
                }

            foreach (var (value, name, isShort) in PlacedNames.Of(column.Values))
            {
                Add(new EntityName(column, value, StemsOf(name), isShort ? 0.9 : 1) { IsShort = isShort });
                if (!isShort) AddWritten(column, value, name);
            }

            if (codes?.Of(column) is { } labels) AddLabels(column, labels);
            if (totals.Count > 0) Totals.Add(new Totals(column, totals));
        }

        foreach (var (name, value) in dataset.ValueAliases)
            foreach (var column in dataset.Columns)
                if (column.Kind == ColumnKind.Text && column.Values.Contains(value))
                    Add(new EntityName(column, value, StemsOf(name), 1));
    }

    /// <summary>The name with its abbreviations written out, and what a part of the row above is called.</summary>
    private void AddWritten(DataColumn column, string value, string name)
    {
        foreach (var spelled in NameWriting.Spelled(name)) Add(new EntityName(column, value, StemsOf(spelled), 1));
        if (NameWriting.PartOf(name) is { } part) Add(new EntityName(column, value, StemsOf(part), 0.95));
    }

    /// <summary>"Cattle and calves" is "cattle" in prose, where no other row speaks of cattle.</summary>
    private void AddMembers(DataColumn column)
    {
        if (column.Values.Count > MostMembered) return;
        var words = column.Values.Where(value => NameWriting.PartOf(value) is null).SelectMany(value => StemsOf(value).Distinct()).CountBy(stem => stem, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var value in column.Values)
            foreach (var member in NameWriting.Members(value))
                if (StemsOf(member) is { Length: > 0 and < 4 } stems && stems.Any(stem => words.GetValueOrDefault(stem) == 1)) Add(new EntityName(column, value, stems, 0.9));
    }

    /// <summary>What the codes of a column stand for in another file.</summary>
    private void AddLabels(DataColumn column, IReadOnlyDictionary<string, string> labels)
    {
        foreach (var (code, label) in labels)
        {
            Add(new EntityName(column, code, StemsOf(label), 1));
            AddWritten(column, code, label);
        }

        var codes = labels.ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        foreach (var (label, name, needsWhole) in ShortNames.Of([.. labels.Values.Distinct(StringComparer.Ordinal)], []))
            if (!Empty.Contains(name)) Add(new EntityName(column, codes[label].First(), StemsOf(name), 0.9) { IsShort = true, NeedsWhole = needsWhole, Whole = label });
    }

    /// <summary>Cells that stand for the whole, such as "Total", by their columns.</summary>
    public List<Totals> Totals { get; } = [];

    /// <summary>True for a cell that stands for all, whatever its column: "TOTAL".</summary>
    public static bool IsTotalName(string value) => TotalNames.Contains(value.Trim()) || IsWide(value.Trim());

    /// <summary>"Networkwide", "System-wide": one word, of whatever it is that all rows make up.</summary>
    private static bool IsWide(string value) => value.Length > 6 && value.EndsWith("wide", StringComparison.OrdinalIgnoreCase) && !value.Contains(' ', StringComparison.Ordinal);

    /// <summary>The only cell of its column that has a word, where one column alone has it: "tram" of "Tram &amp; Bus Mus."; null for none or several.</summary>
    public (DataColumn Column, string Value)? ByWord(string stem) => _words.TryGetValue(stem, out var cells) && cells.Count == 1 ? cells.First() : null;

    private void AddWords(DataColumn column)
    {
        if (column.Values.Count is < 2 or > MostMembered) return;
        foreach (var value in column.Values)
            if (!IsTotalName(value) && value.Length <= 80)
                foreach (var stem in StemsOf(PlacedNames.Thing(value)))
                {
                    if (stem.Length < ShortestWord || !stem.All(char.IsLetter) || Synonyms.IsGeneric(stem)) continue;
                    if (!_words.TryGetValue(stem, out var cells)) _words.Add(stem, cells = []);
                    cells.Add((column, value));
                }
    }

    /// <summary>True where a name begins with the word.</summary>
    public bool HasWord(string stem) => _names.ContainsKey(stem);

    /// <summary>The names that start at a position of a run of stems, longest first.</summary>
    public IEnumerable<EntityName> At(IReadOnlyList<string> stems, int index)
    {
        if (!_names.TryGetValue(stems[index], out var names)) yield break;
        foreach (var name in names)
        {
            if (index + name.Stems.Length > stems.Count) continue;
            var fits = true;
            for (var i = 1; i < name.Stems.Length && fits; i++) fits = stems[index + i] == name.Stems[i];
            if (fits) yield return name;
        }
    }

    /// <summary>"Total", "All wards", "Region total": a row that sums the others.</summary>
    private static bool IsTotal(string value, IReadOnlyList<string> header) =>
        IsTotalName(value) || value.StartsWith("Total ", StringComparison.OrdinalIgnoreCase) || (value.StartsWith("All ", StringComparison.OrdinalIgnoreCase) && StemsOf(value[4..]) is { Length: > 0 } rest && (header.Contains(rest[^1]) || (rest.Length == 1 && value.EndsWith('s')) || rest.All(stem => header.Contains(stem) || stem is "region" or "area" or "group"))) || value.EndsWith(" total", StringComparison.OrdinalIgnoreCase) || value.EndsWith(" (all)", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name's words as a sentence has them: "McNeil" and "K10" are one.</summary>
    private static string[] StemsOf(string text)
    {
        var stems = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' or '.')) continue;
            var parts = i > start ? Words.Stems.Words(text[start..i]) : [];
            start = i + 1;
            if (parts.Count == 0) continue;
            var word = parts.Count == 1 ? parts[0] : string.Concat(parts);
            if (word is not "the") stems.Add(Words.Stems.Of(word));
        }

        return [.. stems];
    }

    /// <summary>The last names in a column of people, where only one of them has it.</summary>
    private static Dictionary<string, string> Surnames(DataColumn column)
    {
        if (!Stems.Words(column.Header).Any(word => word is "name" or "player" or "person" or "candidate" or "member" or "athlete" or "driver" or "runner" or "senator" or "author")) return [];
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in column.Values)
        {
            var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Trim('.') is not ("Jr" or "Sr" or "II" or "III" or "IV")).ToList();
            if (words.Count is 2 or 3 && words.All(word => char.IsUpper(word[0])) && Stems.Words(words[^1]) is [var word]) last[value] = word;
        }

        return last.GroupBy(pair => pair.Value).Where(group => group.Count() == 1).Select(group => group.First()).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    private static string[] Letters(string header, string value)
    {
        var isSex = header.Contains("sex", StringComparison.OrdinalIgnoreCase) || header.Contains("gender", StringComparison.OrdinalIgnoreCase);
        return !isSex ? [] : value is "M" or "m" ? ["man", "male", "boy"] : value is "F" or "f" ? ["woman", "female", "girl"] : [];
    }

    private void Add(EntityName name)
    {
        if (name.Stems.Length == 0 || (name.Stems.Length == 1 && (name.Stems[0].Length == 1 || Synonyms.IsGeneric(name.Stems[0])))) return;
        if (!_known.Add((name.Column.Index, name.Value, string.Join(' ', name.Stems)))) return;
        if (!_names.TryGetValue(name.Stems[0], out var list)) _names.Add(name.Stems[0], list = []);
        var at = list.Count;
        while (at > 0 && list[at - 1].Stems.Length < name.Stems.Length) at--;
        list.Insert(at, name);
    }
}
