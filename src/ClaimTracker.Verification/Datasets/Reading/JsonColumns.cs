using System.Text.Json;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>The columns of a list of JSON objects: their keys in the order of first appearance, those of inner objects joined by dots ("address.city").</summary>
internal sealed class JsonColumns(int most)
{
    private const int Deepest = 4;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public string[] Headers => _indexes.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToArray();

    /// <summary>Takes the keys of one object.</summary>
    public void Add(JsonElement record) => Walk(record, "", 0, (key, _) =>
    {
        if (_indexes.ContainsKey(key)) return;
        if (_indexes.Count >= most) throw new DatasetException(DatasetCodes.TooLarge, $"its objects have more than {most} keys");
        _indexes.Add(key, _indexes.Count);
    });

    /// <summary>The cells of one object; null where it lacks a key.</summary>
    public string?[] Row(JsonElement record)
    {
        var row = new string?[_indexes.Count];
        Walk(record, "", 0, (key, value) =>
        {
            if (_indexes.TryGetValue(key, out var index)) row[index] = JsonReader.Text(value);
        });
        return row;
    }

    private static void Walk(JsonElement record, string prefix, int depth, Action<string, JsonElement> visit)
    {
        foreach (var property in record.EnumerateObject())
        {
            var key = prefix + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object && depth < Deepest) Walk(property.Value, key + ".", depth + 1, visit);
            else visit(key, property.Value);
        }
    }
}
