using System.Globalization;
using ClaimTracker.Articles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Json;

/// <summary>One document of an NDJSON batch: a page or plain text, and what is known beside it.</summary>
/// <param name="Html">HTML source; null where <paramref name="Text"/> is given.</param>
/// <param name="Text">Plain text; null where <paramref name="Html"/> is given.</param>
/// <param name="Source">Id, address, title and date.</param>
public sealed record InputDocument(string? Html, string? Text, ArticleSource Source)
{
    /// <summary>What of the line could not be used, such as a date that is none; to be added to the report with <see cref="ClaimReport.WithDiagnostics"/>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>Reads one line of NDJSON input: <c>{"id", "html" | "text", "url", "title", "published"}</c>.</summary>
public static class DocumentJson
{
    /// <summary>The deepest nesting of a line that is read.</summary>
    private const int MaxDepth = 16;

    /// <summary>Reads a line.</summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="document">The document where the method returns true.</param>
    /// <param name="error">What is wrong with the line where it returns false.</param>
    public static bool TryRead(string line, out InputDocument? document, out string? error)
    {
        ArgumentNullException.ThrowIfNull(line);
        document = null;
        error = null;
        JObject json;
        try
        {
            using var reader = new JsonTextReader(new StringReader(line)) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
            if (JToken.ReadFrom(reader) is not JObject found)
            {
                error = "The line is JSON but not an object.";
                return false;
            }

            json = found;
        }
        catch (JsonException exception)
        {
            error = exception is JsonReaderException { LinePosition: > 0 } at
                ? string.Create(CultureInfo.InvariantCulture, $"The line is not JSON: it goes wrong at character {at.LinePosition}.")
                : "The line is not JSON: it breaks off.";
            return false;
        }

        foreach (var name in (ReadOnlySpan<string>)["html", "text"])
            if (json[name] is { Type: not (JTokenType.String or JTokenType.Null) } other)
            {
                error = $"'{name}' is {Kind(other)}; it must be a string.";
                return false;
            }

        var (html, text) = (Text(json, "html"), Text(json, "text"));
        if (html is null == text is null)
        {
            error = "A document needs either 'html' or 'text'.";
            return false;
        }

        var written = json["published"] is { Type: not JTokenType.Null } given ? Text(json, "published") ?? given.ToString(Formatting.None) : null;
        PublicationDate? published = PublicationDate.TryParse(written, out var date) ? date : null;
        document = new InputDocument(html, text, new ArticleSource
        {
            Id = Text(json, "id"),
            Url = Text(json, "url"),
            Title = Text(json, "title"),
            Published = published,
        })
        {
            Diagnostics = written is not null && published is null ? [ReaderDiagnostics.BadGivenDate(written)] : [],
        };
        return true;
    }

    private static string Kind(JToken token) => token.Type switch
    {
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "true or false",
        JTokenType.Array => "a list",
        _ => "an object",
    };

    private static string? Text(JObject json, string name) =>
        json[name] is JValue { Value: not null } value ? value.Type == JTokenType.String ? (string)value! : value.ToString(Formatting.None) : null;
}
