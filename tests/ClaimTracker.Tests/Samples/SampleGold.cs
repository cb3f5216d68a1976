using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Tests.Samples;

/// <summary>What <c>samples/articles/expected/</c> says about one saved article.</summary>
internal sealed class SampleGold
{
    private readonly JObject _json;

    private SampleGold(string slug, JObject json)
    {
        Slug = slug;
        _json = json;
        Paragraphs = json["paragraphs"]!.Select(item => Normal((string)item!)).ToList();
        Claims = json["claims"]!.Select(item => new Claim(
            (string)item["text"]!, (int)item["paragraph"]!, (string)item["kind"]!, (decimal?)item["value"], (decimal?)item["low"], (decimal?)item["high"], (bool?)item["optional"] ?? false)).ToList();
        Quotes = json["quotes"]!.Select(item => new Quote(
            item["content"]!.Select(piece => (string)piece!).ToList(), (string?)item["speakerName"], (bool?)item["optional"] ?? false)).ToList();
    }

    public sealed record Claim(string Text, int Paragraph, string Kind, decimal? Value, decimal? Low, decimal? High, bool Optional);

    public sealed record Quote(IReadOnlyList<string> Content, string? SpeakerName, bool Optional);

    public string Slug { get; }

    public IReadOnlyList<string> Paragraphs { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public IReadOnlyList<Quote> Quotes { get; }

    public string? this[string field] => (string?)_json[field];

    public IReadOnlyList<string> Authors => _json["authors"]!.Select(item => (string)item!).ToList();

    public IReadOnlyList<string> NotInText => _json["notInText"]!.Select(item => (string)item!).ToList();

    public static IEnumerable<SampleGold> All() =>
        Directory.EnumerateFiles(Path.Combine(SampleFiles.Articles, "expected"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => new SampleGold(Path.GetFileNameWithoutExtension(path), Read(path)));

    /// <summary>Dates stay the strings they are.</summary>
    private static JObject Read(string path)
    {
        using var reader = new JsonTextReader(File.OpenText(path)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    /// <summary>The saved page.</summary>
    public string Page => SampleFiles.Pages.Single(path => Path.GetFileNameWithoutExtension(path) == Slug);

    /// <summary>White space of any kind as one space.</summary>
    public static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lower-case words of a text.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        new string(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ').ToArray()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
