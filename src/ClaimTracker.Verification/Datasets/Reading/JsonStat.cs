using System.Globalization;
using System.Text.Json;
using ClaimTracker.Verification.Datasets.Describing;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Reads JSON-stat 2.0 datasets (json-stat.org): one row a value, one column a dimension; the metric's categories, or the only measure, are the columns of numbers.</summary>
internal static class JsonStat
{
    public static bool IsDataset(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("dimension", out var dimension) && dimension.ValueKind == JsonValueKind.Object &&
        root.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object &&
        root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Array && root.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Array;

    public static RawTable Read(JsonElement root, DatasetOptions options)
    {
        var ids = root.GetProperty("id").EnumerateArray().Select(id => id.GetString() ?? "").ToList();
        var sizes = root.GetProperty("size").EnumerateArray().Select(size => size.GetInt32()).ToList();
        if (ids.Count == 0 || ids.Count != sizes.Count || sizes.Any(size => size <= 0)) throw new DatasetException(DatasetCodes.WrongFormat, "its dimensions and sizes do not agree");
        if (sizes.Aggregate(1d, (all, size) => all * size) * ids.Count > options.MaxCells) throw new DatasetException(DatasetCodes.TooLarge, "it has too many cells");
        var dimensions = ids.Select((id, i) => new Dimension(id, root.GetProperty("dimension").GetProperty(id), sizes[i])).ToList();
        var metric = root.TryGetProperty("role", out var role) && role.TryGetProperty("metric", out var metrics) && metrics.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } name ? ids.IndexOf(name.GetString()!) : -1;
        var values = root.GetProperty("value");
        var plain = Enumerable.Range(0, ids.Count).Where(i => i != metric).ToList();
        string[] measures = metric < 0 ? [Label(root) ?? "value"] : dimensions[metric].Labels;
        var columns = new Dictionary<string, ColumnDescription>();
        if (metric >= 0)
            for (var i = 0; i < measures.Length; i++)
                if (dimensions[metric].Unit(i) is { } unit)
                    columns[TableDescription.Key(measures[i])] = unit;
        return new RawTable(null, token => Rows(dimensions, sizes, metric, plain, values), [.. plain.Select(i => dimensions[i].Label), .. measures])
        {
            Description = new TableDescription { Title = Label(root), Source = Text(root, "source"), AsOf = Text(root, "updated") is { Length: >= 10 } updated && DateOnly.TryParseExact(updated[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, Columns = columns },
        };
    }

    private static IEnumerable<string?[]> Rows(List<Dimension> dimensions, List<int> sizes, int metric, List<int> plain, JsonElement values)
    {
        var at = new int[sizes.Count];
        var array = values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().ToArray() : null;
        var measures = metric < 0 ? 1 : sizes[metric];
        while (true)
        {
            var row = new string?[plain.Count + measures];
            for (var i = 0; i < plain.Count; i++) row[i] = dimensions[plain[i]].Labels[at[plain[i]]];
            for (var measure = 0; measure < measures; measure++)
            {
                if (metric >= 0) at[metric] = measure;
                var index = 0L;
                for (var i = 0; i < sizes.Count; i++) index = index * sizes[i] + at[i];
                row[plain.Count + measure] = array is not null ? index < array.Length ? JsonReader.Text(array[index]) : null
                    : values.TryGetProperty(index.ToString(CultureInfo.InvariantCulture), out var value) ? JsonReader.Text(value) : null;
            }

            if (metric >= 0) at[metric] = 0;
            yield return row;
            var next = plain.Count - 1;
            while (next >= 0 && ++at[plain[next]] == sizes[plain[next]]) at[plain[next--]] = 0;
            if (next < 0) yield break;
        }
    }

    private static string? Label(JsonElement element) => Text(element, "label");

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>One dimension with its categories in the order of their indexes.</summary>
    private sealed class Dimension
    {
        private readonly JsonElement _category;
        private readonly string[] _codes;

        public Dimension(string id, JsonElement element, int size)
        {
            Label = JsonStat.Label(element) ?? id;
            _category = element.GetProperty("category");
            var labels = _category.TryGetProperty("label", out var named) && named.ValueKind == JsonValueKind.Object ? named : default;
            _codes = !_category.TryGetProperty("index", out var index) ? (labels.ValueKind == JsonValueKind.Object ? labels.EnumerateObject().Select(label => label.Name).ToArray() : [])
                : index.ValueKind == JsonValueKind.Array ? index.EnumerateArray().Select(code => code.GetString() ?? "").ToArray()
                : index.EnumerateObject().OrderBy(code => code.Value.GetInt32()).Select(code => code.Name).ToArray();
            if (_codes.Length != size) throw new DatasetException(DatasetCodes.WrongFormat, $"its dimension '{id}' has {_codes.Length} categories, not {size}");
            Labels = _codes.Select(code => labels.ValueKind == JsonValueKind.Object && labels.TryGetProperty(code, out var label) && label.ValueKind == JsonValueKind.String ? label.GetString()! : code).ToArray();
        }

        public string Label { get; }

        public string[] Labels { get; }

        public ColumnDescription? Unit(int category)
        {
            if (!_category.TryGetProperty("unit", out var units) || units.ValueKind != JsonValueKind.Object || !units.TryGetProperty(_codes[category], out var unit) || unit.ValueKind != JsonValueKind.Object) return null;
            var phrase = Text(unit, "symbol") is { } symbol ? Headers.HeaderReader.UnitLine(symbol) : null;
            phrase ??= JsonStat.Label(unit) is { } label ? Headers.HeaderReader.UnitLine(label) : null;
            return new ColumnDescription { Unit = phrase?.Unit, Scale = phrase?.Scale, Decimals = unit.TryGetProperty("decimals", out var decimals) && decimals.TryGetInt32(out var count) ? count : null };
        }
    }
}
