using Newtonsoft.Json;

namespace ClaimTracker.Json;

/// <summary>Reads the JSON that pages carry about themselves into plain dictionaries and lists; content never throws.</summary>
/// <remarks>
/// Values are <see cref="IReadOnlyDictionary{TKey,TValue}"/>, <see cref="IReadOnlyList{T}"/>, <see cref="string"/> (numbers too, as written), <see cref="bool"/> or null.
/// Pages write such data by hand and by template: line breaks inside strings, trailing commas, comments and a missing last brace are taken in stride.
/// </remarks>
internal static class StructuredData
{
    /// <summary>The deepest nesting that is read; schema.org data needs about six levels.</summary>
    private const int MaxDepth = 64;

    /// <summary>The most values that are read from one script; an article's data holds some hundreds.</summary>
    private const int MaxValues = 100_000;

    /// <summary>The top-level values of a script.</summary>
    /// <param name="json">The script's text.</param>
    /// <param name="malformed">True where some of the text could not be read; the values hold what came before.</param>
    public static IReadOnlyList<object?> Read(string json, out bool malformed)
    {
        // Old templates hide scripts from old browsers: "//<![CDATA[".
        var hidden = json.IndexOf("<![CDATA[", StringComparison.Ordinal);
        if (hidden >= 0 && json.AsSpan(0, hidden).IndexOfAny('{', '[') < 0) json = json[(hidden + 9)..];
        var start = json.AsSpan().IndexOfAny('{', '[');
        malformed = start < 0;
        var top = new List<object?>();
        if (malformed) return top;
        var open = new Stack<object>();
        var values = 0;
        try
        {
            using var reader = new JsonTextReader(new StringReader(start == 0 ? json : json[start..]))
            {
                MaxDepth = MaxDepth,
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
                SupportMultipleContent = true,
            };
            string? name = null;
            while (reader.Read() && values++ < MaxValues)
                switch (reader.TokenType)
                {
                    case JsonToken.StartObject:
                        open.Push(Put(new Dictionary<string, object?>(StringComparer.Ordinal)));
                        break;
                    case JsonToken.StartArray:
                        open.Push(Put(new List<object?>()));
                        break;
                    case JsonToken.EndObject or JsonToken.EndArray:
                        open.Pop();
                        break;
                    case JsonToken.PropertyName:
                        name = (string?)reader.Value;
                        break;
                    case JsonToken.Comment or JsonToken.StartConstructor or JsonToken.EndConstructor:
                        break;
                    default:
                        Put(reader.Value is string or bool or null ? reader.Value : Convert.ToString(reader.Value, System.Globalization.CultureInfo.InvariantCulture));
                        break;
                }

            malformed = open.Count > 0 || values >= MaxValues;

            T Put<T>(T value)
            {
                if (open.Count == 0) top.Add(value);
                else if (open.Peek() is List<object?> list) list.Add(value);
                else if (open.Peek() is Dictionary<string, object?> fields && name is not null) fields[name] = value;
                return value;
            }
        }
        catch (Exception exception) when (exception is JsonException or OverflowException or FormatException or ArgumentException)
        {
            // What follows the fault is lost, except that a template may leave a stray comma or brace at the very end.
            malformed = true;
        }

        return top;
    }
}
