namespace ClaimTracker.Articles.Bodies;

/// <summary>How a line of furniture begins, in lower case, and what else it holds further on: "follow … on facebook".</summary>
/// <param name="Start">Its first words.</param>
/// <param name="Later">Words that must follow somewhere; null where the first ones are enough.</param>
internal sealed record FurniturePhrase(string Start, string? Later)
{
    private const string Gap = " … ";

    /// <summary>Reads a phrase as the word list writes it.</summary>
    public static FurniturePhrase Read(string text) => text.IndexOf(Gap, StringComparison.Ordinal) is var gap and > 0 ? new(text[..gap], text[(gap + Gap.Length)..]) : new(text, null);

    /// <summary>True where the line begins with the phrase, whole words.</summary>
    public bool Opens(ReadOnlySpan<char> line)
    {
        if (line.Length < Start.Length) return false;
        for (var i = 0; i < Start.Length; i++)
            if (char.ToLowerInvariant(line[i] is '’' ? '\'' : line[i]) != Start[i]) return false;
        if (line.Length > Start.Length && char.IsLetterOrDigit(Start[^1]) && char.IsLetterOrDigit(line[Start.Length])) return false;
        return Later is null || EndsWord(line[Start.Length..]);
    }

    /// <summary>"on x" is not in "on Xavier".</summary>
    private bool EndsWord(ReadOnlySpan<char> rest)
    {
        for (var at = rest.IndexOf(Later, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var end = at + Later!.Length;
            if (end == rest.Length || !char.IsLetter(Later[^1]) || !char.IsLetterOrDigit(rest[end])) return true;
            rest = rest[end..];
            at = rest.IndexOf(Later, StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
