namespace ClaimTracker.Language;

/// <summary>Finds web addresses, e-mail addresses, mentions and hashtags.</summary>
internal static class Addresses
{
    /// <summary>The end of the address that begins at <paramref name="at"/>; <paramref name="at"/> itself where none does.</summary>
    public static int End(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var hit = rest[0] switch
        {
            'h' or 'H' => rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase),
            'w' or 'W' => rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase),
            '@' or '#' => rest.Length > 1 && char.IsLetter(rest[1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])),
            _ => false,
        };
        if (!hit) return IsMail(rest, out var mail) ? at + mail : at + HostLength(text, at, end);
        var length = 0;
        if (rest[0] is '@' or '#')
        {
            length = 1;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] == '_')) length++;
            return at + length;
        }

        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] is not ('<' or '>' or '"' or '“' or '”' or '(' or ')')) length++;
        return at + Trim(rest, length);
    }

    private static bool IsMail(ReadOnlySpan<char> rest, out int length)
    {
        length = 0;
        if (!char.IsAsciiLetterOrDigit(rest[0])) return false;
        while (length < rest.Length && length < 64 && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '.' or '_' or '-' or '+')) length++;
        if (length >= rest.Length - 3 || rest[length] != '@' || !char.IsAsciiLetterOrDigit(rest[length + 1])) return false;
        var host = ++length;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '.' or '-')) length++;
        while (length > host && rest[length - 1] is '.' or '-') length--;
        return rest[host..length].Contains('.');
    }

    /// <summary>Length of a bare host, with its path: "example.com", "data.example.co.uk/tables"; 0 where there is none.</summary>
    private static int HostLength(string text, int at, int end)
    {
        if (!char.IsAsciiLetterOrDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) return 0;
        var stop = at;
        while (stop < end && stop - at < 64 && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '-')) stop++;
        var host = text.AsSpan(at, stop - at).TrimEnd('.');
        var dot = host.LastIndexOf('.');
        if (dot < 1 || !IsTop(host[dot..])) return 0;
        var length = host.Length;
        if (at + length >= end || text[at + length] != '/') return length;
        while (at + length < end && !char.IsWhiteSpace(text[at + length]) && text[at + length] is not ('<' or '>' or '"' or '“' or '”' or '(' or ')')) length++;
        return Trim(text.AsSpan(at, length), length);
    }

    private static bool IsTop(ReadOnlySpan<char> ending) => ending is ".com" or ".org" or ".net" or ".gov" or ".edu" or ".uk" or ".eu";

    /// <summary>Marks at the end belong to the sentence.</summary>
    private static int Trim(ReadOnlySpan<char> address, int length)
    {
        while (length > 0 && address[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '}') length--;
        return length;
    }
}
