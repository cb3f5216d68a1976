using System.Globalization;
using System.Text.Json;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Describing;

/// <summary>Reads <c>name.meta.json</c>: a Frictionless resource or Table Schema with our extensions, or CSVW metadata.</summary>
/// <remarks>
/// Read are <c>title</c>, <c>description</c>, <c>source</c> or <c>sources</c>, <c>licence</c>, <c>license</c> or <c>licenses</c>, <c>asOf</c>,
/// <c>aliases</c> (what an article may say → what the cell says), and of each field <c>name</c> or <c>title</c>, <c>description</c>,
/// <c>type</c>, <c>unit</c>, <c>scale</c>, <c>decimals</c>, <c>decimalChar</c>, <c>aliases</c> (other names of the column) and
/// <c>categories</c> with labels. Extensions may carry the prefix <c>x-</c>. Other members are ignored; paths in it are never followed.
/// </remarks>
internal static class SideFile
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is no object.</exception>
    public static TableDescription Read(string json)
    {
        using var document = JsonDocument.Parse(json, Options);
        return Resource(document.RootElement);
    }

    /// <summary>What a data package says about the resource of a file in its folder; null where it has none.</summary>
    public static TableDescription? ReadPackage(string json, string file)
    {
        using var document = JsonDocument.Parse(json, Options);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("resources", out var resources) || resources.ValueKind != JsonValueKind.Array) return null;
        foreach (var resource in resources.EnumerateArray())
            if (resource.ValueKind == JsonValueKind.Object && Text(resource, "path") is { } path && (path == file || path == "./" + file))
                return Resource(resource).Or(Resource(root) with { Title = null, Description = null });
        return null;
    }

    private static TableDescription Resource(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("it is no JSON object");
        var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var columns = new Dictionary<string, ColumnDescription>();
        foreach (var pair in Objects(root, "aliases"))
            if (pair.Value.ValueKind == JsonValueKind.String)
                aliases[pair.Name] = pair.Value.GetString()!;
        var schema = root.TryGetProperty("schema", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner
            : root.TryGetProperty("tableSchema", out inner) && inner.ValueKind == JsonValueKind.Object ? inner : root;
        foreach (var field in Items(schema, "fields").Concat(Items(schema, "columns")))
        {
            if (field.ValueKind != JsonValueKind.Object) continue;
            var column = Field(field, aliases);
            foreach (var name in Names(field)) columns[TableDescription.Key(name)] = column;
        }

        return new TableDescription
        {
            Title = Text(root, "title") ?? Text(root, "dc:title"),
            Description = Text(root, "description") ?? Text(root, "dc:description"),
            Source = Text(root, "source") ?? Listed(root, "sources"),
            Licence = Text(root, "licence") ?? Text(root, "license") ?? Text(root, "dc:license") ?? Listed(root, "licenses"),
            AsOf = (Text(root, "asOf") ?? Text(root, "as-of") ?? Text(root, "as_of")) is { } day ? Day(day) : null,
            ValueAliases = aliases,
            Columns = columns,
            MissingMarks = Items(schema, "missingValues").Where(mark => mark.ValueKind == JsonValueKind.String).Select(mark => mark.GetString()!).Where(mark => mark.Length > 0).ToList(),
        };
    }

    private static ColumnDescription Field(JsonElement field, Dictionary<string, string> aliases)
    {
        foreach (var category in Items(field, "categories"))
            if (category.ValueKind == JsonValueKind.Object && Text(category, "label") is { } label && category.TryGetProperty("value", out var value))
                aliases[label] = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        var unit = Text(field, "unit");
        var phrase = unit is null ? null : HeaderReader.UnitLine(unit);
        var mark = Text(field, "decimalChar");
        return new ColumnDescription
        {
            Description = Text(field, "description") ?? Text(field, "dc:description") ?? (Text(field, "name") is not null ? Text(field, "title") : null),
            Unit = phrase is null ? unit : phrase.Unit,
            Scale = Number(field, "scale") ?? (phrase is { Scale: not 1 } ? phrase.Scale : null),
            Decimals = Number(field, "decimals") is { } decimals && decimals is >= 0 and <= 20 ? (int)decimals : null,
            Type = Text(field, "type"),
            DecimalChar = mark is "," or "." ? mark[0] : null,
            Aliases = Items(field, "aliases").Where(alias => alias.ValueKind == JsonValueKind.String).Select(alias => alias.GetString()!).ToList(),
        };
    }

    /// <summary>The headers that a field may stand for: Frictionless names it so; CSVW lists titles.</summary>
    private static IEnumerable<string> Names(JsonElement field)
    {
        if (Text(field, "name") is { } name) yield return name;
        if (Text(field, "titles") is { } title) yield return title;
        foreach (var one in Items(field, "titles"))
            if (one.ValueKind == JsonValueKind.String)
                yield return one.GetString()!;
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException($"'{text}' is no date of the form 2024-03-08");

    /// <summary>The titles of "sources" or "licenses".</summary>
    private static string? Listed(JsonElement root, string name)
    {
        var titles = Items(root, name).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Text(item, "title") ?? Text(item, "name") ?? Text(item, "path")).Where(title => title is not null).ToList();
        return titles.Count == 0 ? null : string.Join("; ", titles);
    }

    private static bool Find(JsonElement element, string name, out JsonElement value) =>
        element.TryGetProperty(name, out value) || element.TryGetProperty("x-" + name, out value);

    private static string? Text(JsonElement element, string name) => Find(element, name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static decimal? Number(JsonElement element, string name) => Find(element, name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) => Find(element, name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static IEnumerable<JsonProperty> Objects(JsonElement element, string name) => Find(element, name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];
}
