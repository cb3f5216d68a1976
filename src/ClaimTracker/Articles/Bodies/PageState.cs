using System.Collections.Frozen;
using System.Text;
using ClaimTracker.Articles.Pages;
using ClaimTracker.Json;
using Fields = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace ClaimTracker.Articles.Bodies;

/// <summary>The article's text out of the state that a page's program keeps in a script, for pages that show nothing before it runs.</summary>
internal static class PageState
{
    /// <summary>Shorter scripts hold no article.</summary>
    private const int ShortestScript = 400;
    private const int LongestScript = 8 * 1024 * 1024;
    private const int ShortestBody = 300;
    private const int MostValues = 200_000;

    private static readonly FrozenSet<string> BodyNames = Names("body").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Furniture = Names("furniture").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Parts = [.. Names("part")];

    /// <summary>The longest text that reads like an article's; null where there is none.</summary>
    public static string? Body(PageSource page)
    {
        string? best = null;
        foreach (var script in page.Scripts)
        {
            if (script.Text.Length is < ShortestScript or > LongestScript) continue;
            var tag = page.TagOf(script);
            if (tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            var text = page.Html.AsSpan(script.Text.Start, script.Text.Length);
            var start = tag.Contains("json", StringComparison.OrdinalIgnoreCase) ? 0 : Assigned(text);
            if (start < 0) continue;
            if (Longest(StructuredData.Read(text[start..].ToString(), out _)) is { } body && body.Length > (best?.Length ?? 0)) best = body;
        }

        return best;
    }

    /// <summary>Where the object begins that a program assigns: "window.__STATE__ = {".</summary>
    private static int Assigned(ReadOnlySpan<char> script)
    {
        var head = script[..Math.Min(script.Length, 300)];
        var equals = head.IndexOf('=');
        if (equals < 0) return -1;
        var rest = head[(equals + 1)..].TrimStart();
        return rest.Length > 0 && rest[0] is '{' or '[' ? head.Length - rest.Length : -1;
    }

    private static string? Longest(IReadOnlyList<object?> values)
    {
        string? best = null;
        var waiting = new Stack<object?>(values);
        for (var seen = 0; waiting.TryPop(out var value) && seen < MostValues; seen++)
            switch (value)
            {
                case IReadOnlyList<object?> list:
                    Take(Joined(list));
                    foreach (var item in list) waiting.Push(item);
                    break;
                case Fields fields:
                    foreach (var (name, inner) in fields)
                        if (inner is string text)
                        {
                            if (BodyNames.Contains(name)) Take(text);
                        }
                        else waiting.Push(inner);
                    break;
            }

        return best;

        void Take(string? text)
        {
            if (text is { Length: >= ShortestBody } && text.Length > (best?.Length ?? 0) && IsProse(text)) best = text;
        }
    }

    /// <summary>A list of paragraphs as one text: strings, or objects that hold one.</summary>
    private static string? Joined(IReadOnlyList<object?> list)
    {
        if (list.Count < 2) return null;
        var text = new StringBuilder();
        foreach (var item in list)
        {
            var piece = item as string;
            var fields = item as Fields;
            if (fields is not null && IsFurniture(fields)) continue;
            if (fields is not null && fields.TryGetValue("items", out var items) && items is IReadOnlyList<object?> { Count: > 0 } lines && lines.All(line => line is string)) piece = string.Join('\n', lines);
            else if (fields is not null)
                foreach (var name in Parts)
                    if (fields.TryGetValue(name, out var inner) && (piece = inner as string ?? Inner(inner)) is not null) break;
            if (piece is null) continue;
            if (text.Length > 0) text.Append('\n');
            text.Append(piece);
        }

        return text.ToString();
    }

    /// <summary>"type": "promo": what the program sets among the paragraphs.</summary>
    private static bool IsFurniture(Fields fields) => fields.TryGetValue("type", out var type) && type is string kind && Furniture.Contains(kind);

    /// <summary>The words of a paragraph that is itself a list of runs.</summary>
    private static string? Inner(object? value)
    {
        if (value is not IReadOnlyList<object?> runs) return null;
        var text = new StringBuilder();
        foreach (var run in runs)
            if (run is string word) text.Append(word);
            else if (run is Fields fields)
                foreach (var name in Parts)
                    if (fields.TryGetValue(name, out var inner) && inner is string words)
                    {
                        text.Append(words);
                        break;
                    }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>Sentences: words between spaces, and stops after them, at least one for every 400 characters.</summary>
    private static bool IsProse(string text)
    {
        var (spaces, stops, braces) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ') spaces++;
            else if (text[i] is '{' or '}' or ';' or '=' && (i == 0 || text[i - 1] != 's')) braces++;
            else if (text[i] is '.' or '!' or '?' && i + 1 < text.Length && text[i + 1] is ' ' or '\n' or '<' or '"' or '”') stops++;
        }

        return spaces * 12 > text.Length && stops * 400 >= text.Length && braces * 40 < text.Length;
    }

    private static IEnumerable<string> Names(string kind) => WordList.Rows("state-names.txt").Where(row => row[1] == kind).Select(row => row[0]);
}
