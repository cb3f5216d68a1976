using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>Names for the codes of one table that another file holds: "R12" is the hospital that its neighbour lists beside "R12".</summary>
internal sealed class CodeNames
{
    private const int MostCodes = 2000;
    private const int MostTables = 60;

    /// <summary>So many of a column's values look like codes where it is one of codes.</summary>
    private const double MostlyCodes = 0.75;

    private readonly Dictionary<DataColumn, IReadOnlyDictionary<string, string>> _labels = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks for the names of all codes of the datasets.</summary>
    public CodeNames(IReadOnlyList<Dataset> datasets)
    {
        if (datasets.Count is < 2 or > MostTables) return;
        var lists = datasets.SelectMany(Lists).ToList();
        foreach (var dataset in datasets)
            foreach (var column in dataset.Columns.Where(IsCode))
            {
                var list = lists.FirstOrDefault(list => list.Dataset != dataset && column.Values.Count(list.Names.ContainsKey) > 1 && column.Values.All(value => list.Names.ContainsKey(value) || EntityIndex.IsTotalName(value) || value.StartsWith("All ", StringComparison.OrdinalIgnoreCase)));
                // Where the table has the names itself, its own are the ones that count.
                if (list is null || dataset.Columns.Any(other => other.Kind == ColumnKind.Text && other != column && other.Values.Count > 0 && other.Values.All(list.Labels.Contains))) continue;
                _labels[column] = column.Values.Where(list.Names.ContainsKey).ToDictionary(code => code, code => list.Names[code], StringComparer.Ordinal);
            }
    }

    /// <summary>What the codes of a column stand for; null where no other file tells.</summary>
    public IReadOnlyDictionary<string, string>? Of(DataColumn column) => _labels.GetValueOrDefault(column);

    /// <summary>The columns of codes of a table that stand beside a column of names, one name for each code.</summary>
    private static IEnumerable<CodeList> Lists(Dataset dataset)
    {
        if (dataset.Held is not { } held) yield break;
        foreach (var code in dataset.Columns.Where(IsCode))
            foreach (var name in dataset.Columns)
            {
                if (name.Kind != ColumnKind.Text || name == code || IsCode(name) || name.DistinctCount != code.DistinctCount) continue;
                var names = new Dictionary<string, string>(StringComparer.Ordinal);
                var isOne = true;
                for (var row = 0; row < held.RowCount && isOne; row++)
                    if (held.Columns[code.Index].Text(row) is { Length: > 0 } key && held.Columns[name.Index].Text(row) is { Length: > 0 } label)
                        isOne = names.TryAdd(key, label) || names[key] == label;
                if (isOne && names.Count > 1) yield return new CodeList(dataset, names);
            }
    }

    private static bool IsCode(DataColumn column)
    {
        if (column.Kind != ColumnKind.Text || column.Values.Count is <= 1 or > MostCodes) return false;
        var values = column.Values.Where(value => !EntityIndex.IsTotalName(value) && !value.StartsWith("All ", StringComparison.OrdinalIgnoreCase)).ToList();
        if (values.Count < 2 || !values.All(value => value.Length is > 0 and <= 12 && !value.Contains(' ', StringComparison.Ordinal))) return false;
        // Among numbered lines there may be one that has only a name: "2", "5B", "Ice".
        var written = values.Count(value => value.Any(char.IsAsciiDigit) || value.All(c => !char.IsLower(c)));
        return written >= values.Count * MostlyCodes || Stems.Words(column.Header).Any(word => word is "code" or "id" or "key" or "abbr" or "abbreviation");
    }

    private sealed record CodeList(Dataset Dataset, IReadOnlyDictionary<string, string> Names)
    {
        public HashSet<string> Labels { get; } = new(Names.Values, StringComparer.Ordinal);
    }
}
