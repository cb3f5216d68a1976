using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Verification;

/// <summary>A user's word on which cells a claim is about. It wins over everything that is found.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ClaimBinding
{
    /// <summary>Words of the claim, or of its sentence, in any case; the claim's id is as good.</summary>
    public required string Claim { get; init; }

    /// <summary>The dataset's name: "budget.csv".</summary>
    public required string Dataset { get; init; }

    /// <summary>Header of the column that is measured; null to count rows.</summary>
    public string? Column { get; init; }

    /// <summary>What the rows have to hold: header → cell text.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = new Dictionary<string, string>();

    /// <summary>"sum", "mean", "median", "min", "max" or "count"; null for the sum where cells add up.</summary>
    public string? Aggregate { get; init; }

    /// <summary>Reads a JSON file: an array of objects with "claim", "dataset", "column", "where" and "aggregate".</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It is not such a file; the message says where.</exception>
    public static IReadOnlyList<ClaimBinding> ReadFile(string path)
    {
        try
        {
            using var reader = new JsonTextReader(File.OpenText(path)) { MaxDepth = 16 };
            var bindings = new List<ClaimBinding>();
            foreach (var item in JArray.Load(reader))
            {
                if (item is not JObject entry) throw new FormatException($"'{path}' holds something that is no object.");
                bindings.Add(new ClaimBinding
                {
                    Claim = (string?)entry["claim"] ?? throw new FormatException($"A binding in '{path}' has no \"claim\"."),
                    Dataset = (string?)entry["dataset"] ?? throw new FormatException($"A binding in '{path}' has no \"dataset\"."),
                    Column = (string?)entry["column"],
                    Aggregate = (string?)entry["aggregate"],
                    Where = (entry["where"] as JObject)?.Properties().ToDictionary(property => property.Name, property => property.Value.ToString()) ?? [],
                });
            }

            return bindings;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"'{path}' is no JSON array of bindings: {exception.Message}", exception);
        }
    }
}
