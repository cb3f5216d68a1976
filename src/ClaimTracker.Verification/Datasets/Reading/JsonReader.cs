using System.Text.Json;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Reads the tables of a JSON document: an array of objects, of arrays, an object of columns, of keyed rows, GeoJSON, JSON-stat; at the top or one property down.</summary>
/// <remarks>Numbers keep the text they are written with, so that "1.50" has two decimals.</remarks>
internal static class JsonReader
{
    private const int MostTables = 50;

    /// <summary>A parsed document is several times as large as its text.</summary>
    private const int Growth = 4;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The tables of a file.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyList<RawTable> Read(string path, Files.FileFacts facts, DatasetOptions options)
    {
        if (new FileInfo(path).Length > options.MaxFileBytes / Growth) throw new DatasetException(DatasetCodes.TooLarge, $"JSON of more than {options.MaxFileBytes / Growth} bytes has to be NDJSON, which is read line by line");
        if (facts.Encoding is not System.Text.UTF8Encoding) return Read(File.ReadAllText(path, facts.Encoding), options);
        using var stream = File.OpenRead(path);
        return Tables(JsonDocument.Parse(stream, Options).RootElement, options);
    }

    public static IReadOnlyList<RawTable> Read(string json, DatasetOptions options) => Tables(JsonDocument.Parse(json, Options).RootElement, options);

    private static List<RawTable> Tables(JsonElement root, DatasetOptions options)
    {
        var tables = new List<RawTable>();
        if (JsonStat.IsDataset(root)) tables.Add(JsonStat.Read(root, options));
        else if (Table(root, null, options) is { } whole) tables.Add(whole);
        else if (root.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in root.EnumerateObject())
            {
                if (tables.Count == MostTables) break;
                if (JsonStat.IsDataset(property.Value)) tables.Add(JsonStat.Read(property.Value, options) with { Part = property.Name });
                else if (Table(property.Value, property.Name, options) is { } part) tables.Add(part);
            }

            // {"title": "Passengers, thousands", "rows": [...]}
            var said = Said(root);
            if (tables.Count == 1) tables[0] = tables[0] with { Part = null, Description = tables[0].Description ?? said };
        }

        return tables.Count > 0 ? tables : throw new DatasetException(DatasetCodes.NoTable, "it holds no table: no array of objects or of rows");
    }

    /// <summary>What texts beside a document's table say about it.</summary>
    private static Describing.TableDescription? Said(JsonElement root)
    {
        string? title = Of("title") ?? Of("name") ?? Of("label"), notes = Of("description") ?? Of("notes") ?? Of("note");
        var unit = Of("unit") ?? Of("units");
        var phrase = unit is not null ? Headers.HeaderReader.UnitLine(unit) : title is not null ? Headers.HeaderReader.TitleUnit(title) : null;
        return title is null && notes is null && phrase is null ? null : new Describing.TableDescription { Title = title, Description = notes, Source = Of("source"), TableUnit = phrase };

        string? Of(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static RawTable? Table(JsonElement element, string? part, DatasetOptions options)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            if (element.GetArrayLength() == 0) return null;
            if (element.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Object)) return Records(part, element, options);
            return element.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Array) && element[0].GetArrayLength() > 0
                ? new RawTable(part, token => element.EnumerateArray().Select(row => row.EnumerateArray().Select(Text).ToArray())) : null;
        }

        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array) return Features(part, features, options);
        var values = element.EnumerateObject().ToList();
        // Columns of the same length: {"year": [2021, 2022], "fires": [3, 5]}
        if (values.Count >= 2 && values.All(value => value.Value.ValueKind == JsonValueKind.Array && value.Value.EnumerateArray().All(IsScalar)) && values.Select(value => value.Value.GetArrayLength()).Distinct().Count() == 1)
            return new RawTable(part, token => Enumerable.Range(0, values[0].Value.GetArrayLength()).Select(row => values.Select(value => Text(value.Value[row])).ToArray()), values.Select(value => value.Name).ToArray());
        // Rows by key: {"East": {"fires": 3}, "West": {"fires": 5}}
        return values.Count >= 2 && values.All(value => value.Value.ValueKind == JsonValueKind.Object && value.Value.EnumerateObject().Any() && value.Value.EnumerateObject().All(cell => IsScalar(cell.Value)))
            ? Keyed(part, values, options) : null;
    }

    private static RawTable Records(string? part, JsonElement array, DatasetOptions options)
    {
        var keys = new JsonColumns(options.MaxColumns);
        foreach (var record in array.EnumerateArray()) keys.Add(record);
        return new RawTable(part, token => array.EnumerateArray().Select(keys.Row), keys.Headers);
    }

    private static RawTable Features(string? part, JsonElement features, DatasetOptions options)
    {
        var records = features.EnumerateArray().Where(feature => feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            .Select(feature => feature.GetProperty("properties")).ToList();
        var keys = new JsonColumns(options.MaxColumns);
        foreach (var record in records) keys.Add(record);
        return new RawTable(part, token => records.Select(keys.Row), keys.Headers);
    }

    private static RawTable Keyed(string? part, List<JsonProperty> rows, DatasetOptions options)
    {
        var keys = new JsonColumns(options.MaxColumns - 1);
        foreach (var row in rows) keys.Add(row.Value);
        return new RawTable(part, token => rows.Select(row => (string?[])[row.Name, .. keys.Row(row.Value)]), ["key", .. keys.Headers]);
    }

    /// <summary>A scalar as text; numbers as written; null for null, objects and arrays as JSON.</summary>
    public static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => element.GetRawText() is var raw && raw.Length <= 1000 ? raw : raw[..1000],
    };

    private static bool IsScalar(JsonElement element) => element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
}
