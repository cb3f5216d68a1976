namespace ClaimTracker.Cli.Output;

/// <summary>Text that is safe on a terminal: control and direction characters become blanks.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var clean = true;
        foreach (var c in text) clean &= !IsUnwelcome(c);
        if (clean) return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var at = 0; at < source.Length; at++) target[at] = IsUnwelcome(source[at]) ? ' ' : source[at];
        });
    }

    /// <summary>Text of at most so many characters, with an ellipsis where some were cut off; no character of two halves is cut apart.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";

    private static bool IsUnwelcome(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
