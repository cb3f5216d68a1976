using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Datasets.Headers;

/// <summary>Reads headers: takes unit, scale and period out of "Revenue (USD thousand)", "adopted_usd", "Deaths per 100,000", "Circulation, 2013".</summary>
internal static class HeaderReader
{
    private const int Longest = 300;
    private const int LongestTail = 7;

    /// <summary>Reads the headers of one table; a lone letter at the end ("level_m") is judged by its neighbours.</summary>
    public static HeaderFacts[] ReadAll(IReadOnlyList<string> headers)
    {
        var facts = headers.Select(Read).ToArray();
        for (var i = 0; i < facts.Length; i++)
            if (facts[i].Unit is null && Letter(headers[i], headers) is { } unit)
                facts[i] = facts[i] with { Unit = unit, Stem = facts[i].Stem[..^2].TrimEnd() };
        return facts;
    }

    /// <summary>Reads one header.</summary>
    public static HeaderFacts Read(string header)
    {
        var text = CellText.WithoutFootnotes(header.Length > Longest ? header.AsSpan(0, Longest) : header).ToString();
        var tokens = HeaderToken.Cut(text);
        UnitPhrase? unit = null;
        var found = HeaderPeriods.Find(text, tokens);
        if (found is { } period) tokens.RemoveRange(period.First, period.End - period.First);
        unit = Bracketed(tokens) ?? AfterComma(tokens) ?? Tail(tokens) ?? Inside(tokens);
        while (tokens.Count > 0 && !IsContent(tokens[^1])) tokens.RemoveAt(tokens.Count - 1);
        while (tokens.Count > 0 && !IsContent(tokens[0])) tokens.RemoveAt(0);
        return new HeaderFacts(Join(tokens), unit?.Unit, unit?.Scale ?? 1, found?.Period);
    }

    /// <summary>A line above or between a table that says nothing but a unit: "GBP million", "All figures in thousands", "Unit: percent".</summary>
    public static UnitPhrase? UnitLine(string line)
    {
        if (line.Length > 60) return null;
        var tokens = HeaderToken.Cut(line);
        return UnitPhrase.Read(tokens, 0, tokens.Count);
    }

    /// <summary>The unit that a title ends with or has in brackets: "Ferry waits (minutes) by pier", "Harbour budget, GBP thousand"; null for none.</summary>
    public static UnitPhrase? TitleUnit(string title)
    {
        if (title.Length > Longest) return null;
        var tokens = HeaderToken.Cut(title);
        if ((Bracketed(tokens) ?? AfterComma(tokens)) is not { } unit) return null;
        // What is per something is some column's, not the table's.
        return unit.Unit?.StartsWith("per ", StringComparison.Ordinal) == true ? null : unit;
    }

    /// <summary>"Percentage of boats on time", "Per cent of stops": the unit of a line that begins with it; null for none.</summary>
    public static UnitPhrase? LeadUnit(string line)
    {
        var words = line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        var isPercent = words is [var first, var of, ..] && of.Equals("of", StringComparison.OrdinalIgnoreCase) && first.ToLowerInvariant() is "percentage" or "percent" or "%"
            || (words is [var per, var cent, var then, ..] && per.Equals("per", StringComparison.OrdinalIgnoreCase) && cent.Equals("cent", StringComparison.OrdinalIgnoreCase) && then.Equals("of", StringComparison.OrdinalIgnoreCase));
        return isPercent ? new UnitPhrase("percent", 1) : null;
    }

    private static UnitPhrase? Bracketed(List<HeaderToken> tokens)
    {
        for (var close = tokens.Count - 1; close > 0; close--)
        {
            if (tokens[close].Text is not (")" or "]")) continue;
            var open = close - 1;
            while (open >= 0 && tokens[open].Text is not ("(" or "[")) open--;
            if (open < 0) return null;
            if (UnitPhrase.Read(tokens, open + 1, close) is { } unit) return Take(tokens, open, close + 1, unit);
            if (close == open + 1) tokens.RemoveRange(open, 2); // the period stood there
            close = Math.Min(open, tokens.Count);
        }

        return null;
    }

    private static UnitPhrase? AfterComma(List<HeaderToken> tokens)
    {
        var comma = tokens.FindLastIndex(token => token.Text is "," or ":" or "-" or "–" or "|");
        return comma > 0 && comma + 1 < tokens.Count && UnitPhrase.Read(tokens, comma + 1, tokens.Count) is { } unit ? Take(tokens, comma, tokens.Count, unit) : null;
    }

    /// <summary>The longest end of the header that is a unit: "adopted_usd", "revenue_eur_million", "rent_usd_per_sq_ft", "Deaths per 100,000".</summary>
    private static UnitPhrase? Tail(List<HeaderToken> tokens)
    {
        for (var first = Math.Max(1, tokens.Count - LongestTail); first < tokens.Count; first++)
        {
            var text = tokens[first].Text;
            var isPer = text is "/" || text.Equals("per", StringComparison.OrdinalIgnoreCase);
            if (!isPer && (UnitPhrase.IsWeak(text) || (tokens[first].IsNumber && UnitWords.Scale(text, afterMoney: false) is null))) continue;
            // "calls within 8 minutes", "aged 65 years": the number before it has the unit.
            if (!isPer && tokens[first - 1].IsNumber) continue;
            if (UnitPhrase.Read(tokens, first, tokens.Count) is { } unit) return Take(tokens, first, tokens.Count, unit);
        }

        return null;
    }

    /// <summary>A unit at the start or inside: "% of homes", "Percentage of drivers", "rain_mm_24h", "litres of milk".</summary>
    private static UnitPhrase? Inside(List<HeaderToken> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (UnitPhrase.IsWeak(tokens[at].Text) || tokens[at].IsNumber || (at > 0 && tokens[at - 1].IsNumber)) continue;
            var followed = at + 1 < tokens.Count && tokens[at + 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase);
            for (var end = Math.Min(tokens.Count, at + 3); end > at; end--)
            {
                if (UnitPhrase.IsWeak(tokens[end - 1].Text) || UnitPhrase.Read(tokens, at, end) is not { Unit: { } name } unit) continue;
                if (!followed && UnitWords.Dimension(name) is not ("money" or "percent" or "points" or "speed") && !(tokens[at].Text.Length <= 3 && end == at + 1)) continue;
                return Take(tokens, at, end + (followed && end == at + 1 && at == 0 ? 1 : 0), unit);
            }
        }

        return null;
    }

    /// <summary>"level_m" is in metres unless a column "level_f" stands beside it; "temperature_c" in degrees.</summary>
    private static string? Letter(string header, IReadOnlyList<string> all)
    {
        if (header.Length < 4 || header[^2] != '_') return null;
        var stem = header.AsSpan(0, header.Length - 1);
        switch (header[^1])
        {
            case 'm':
                foreach (var other in all)
                    if (other.Length == header.Length && other[^1] is 'f' or 'w' && other.AsSpan().StartsWith(stem, StringComparison.Ordinal))
                        return null;
                return "metre";
            case 'c' or 'C' when stem.Contains("temp", StringComparison.OrdinalIgnoreCase): return "degree Celsius";
            case 'f' or 'F' when stem.Contains("temp", StringComparison.OrdinalIgnoreCase): return "degree Fahrenheit";
            case 'g' when stem.Contains("weight", StringComparison.OrdinalIgnoreCase) || stem.Contains("mass", StringComparison.OrdinalIgnoreCase): return "gram";
            default: return null;
        }
    }

    private static UnitPhrase Take(List<HeaderToken> tokens, int first, int end, UnitPhrase unit)
    {
        tokens.RemoveRange(first, end - first);
        return unit;
    }

    private static bool IsContent(HeaderToken token) =>
        (token.IsWord || token.IsNumber || token.Text is "%" or "#") && !(token.Text.ToLowerInvariant() is "in" or "of" or "and" or "for" or "the" or "at");

    private static string Join(List<HeaderToken> tokens)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && !(tokens[i].Start == tokens[i - 1].End && (!char.IsLetterOrDigit(tokens[i].Text[0]) || !char.IsLetterOrDigit(tokens[i - 1].Text[^1])))) text.Append(' ');
            text.Append(tokens[i].Text);
        }

        return text.ToString();
    }
}
