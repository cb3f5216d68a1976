namespace ClaimTracker.Verification.Datasets.Headers;

/// <summary>One word, figure or sign of a header. Immutable.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it starts in the header.</param>
internal readonly record struct HeaderToken(string Text, int Start)
{
    public int End => Start + Text.Length;

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsWord => char.IsLetter(Text[0]);

    /// <summary>Cuts "one_bedroom_median_usd", "DeathDateTime", "Revenue (USD thousand)" and "£m" into words, figures and signs.</summary>
    public static List<HeaderToken> Cut(string header)
    {
        var tokens = new List<HeaderToken>();
        var at = 0;
        while (at < header.Length)
        {
            var (start, c) = (at, header[at]);
            if (char.IsWhiteSpace(c) || c == '_') { at++; continue; }
            if (char.IsAsciiDigit(c))
            {
                while (at < header.Length && (char.IsAsciiDigit(header[at]) || (header[at] is ',' or '.' && at + 3 < header.Length && header.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0))) at++;
                if (header.AsSpan(start, at - start) is "000" && at < header.Length && header[at] == 's') at++; // "£000s"
            }
            else if (char.IsLetter(c))
            {
                at++;
                // A capital after a small letter starts a word: "DeathDateTime"; but "kWh" and "USDm" are one.
                while (at < header.Length && (char.IsLetter(header[at]) || header[at] is '.' && at + 1 < header.Length && char.IsLetter(header[at + 1])) && !(char.IsUpper(header[at]) && char.IsLower(header[at - 1]) && at - start > 2)) at++;
                // "m2", "km²": the exponent belongs to the unit.
                if (at < header.Length && header[at] is '²' or '³' or '2' or '3' && header[at - 1] == 'm' && at - start <= 2 && (at + 1 == header.Length || !char.IsLetterOrDigit(header[at + 1]))) at++;
            }
            else if (c is '\'' or '’' && header.AsSpan(at + 1).StartsWith("000", StringComparison.Ordinal)) at += 4;
            else at++;
            tokens.Add(new HeaderToken(header[start..at], start));
        }

        return tokens;
    }
}
