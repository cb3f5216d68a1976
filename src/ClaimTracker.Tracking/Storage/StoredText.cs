using System.Diagnostics.CodeAnalysis;

namespace ClaimTracker.Tracking.Storage;

/// <summary>Text that every database takes: PostgreSQL refuses U+0000, and half a surrogate pair is no character.</summary>
internal static class StoredText
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || IsClean(text)) return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var at = 0; at < source.Length; at++) target[at] = IsBad(source, at) ? '\uFFFD' : source[at];
        });
    }

    private static bool IsClean(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (IsBad(text, at))
                return false;
        return true;
    }

    private static bool IsBad(string text, int at) => text[at] switch
    {
        '\0' => true,
        >= '\uD800' and <= '\uDBFF' => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        >= '\uDC00' and <= '\uDFFF' => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };
}
