using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Says what to call a speaker whom no name names.</summary>
internal static class SpeakerDescription
{
    /// <summary>Longer words are a clause, not a name for somebody.</summary>
    public const int Longest = 60;

    /// <summary>A speaker whom the article never names is described, so that a reader can tell "nobody is named" from "nobody speaks".</summary>
    public static string? OfPronoun(string? words) => words?.ToLowerInvariant() switch
    {
        null => null,
        "he" or "him" or "his" => "unnamed man",
        "she" or "her" or "hers" => "unnamed woman",
        "they" or "them" or "their" or "we" or "us" => "unnamed people",
        "it" or "its" => "unnamed body",
        _ => "unnamed speaker",
    };

    /// <summary>The words before a participle that tells more and names nobody: "a posting | made on Friday", but "figures released to the Courier".</summary>
    private static string Bare(Passage p, TextSpan span)
    {
        var first = p.TokenAt(span.Start);
        for (var i = first + 1; i < p.Count && p.Tokens[i].Span.End <= span.End; i++)
            if (p.Penn(i) is PennTag.VBN or PennTag.VBG && (p.Relation(i) == Relation.NominalClause || p.Lower(i + 1) == "by") && p.Tag(i - 1) == PartOfSpeech.Noun)
            {
                for (var rest = i; !SpeakerWords.IsSpeaker(p.Lower(i - 1)) && rest < p.Count && p.Tokens[rest].Span.End <= span.End; rest++)
                    if (p.NameAt(rest) >= 0)
                        return span.Slice(p.Text);
                return TextSpan.FromBounds(span.Start, p.Tokens[i - 1].Span.End).Slice(p.Text);
            }

        return span.Slice(p.Text);
    }

    /// <summary>What to call a speaker whom no name names: "senior official", "internet posting"; a phrase that is all capitals behind its article is a name after all.</summary>
    public static string Of(Passage p, TextSpan span)
    {
        var text = Shortened(Bare(p, span));
        if (char.IsUpper(text[0]) && !text.Contains(' ', StringComparison.Ordinal) && p.TokenAt(span.Start) is var first && first > p.LogicalStart(first)) return text; // "“It is late,” Will wrote"
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an ", "his ", "her ", "its ", "their "])
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[article.Length..];
                return article is "the " && IsProper(rest) ? rest : InSmallLetters(p, new TextSpan(span.Start + article.Length, rest.Length));
            }

        return InSmallLetters(p, new TextSpan(span.Start, text.Length));
    }

    /// <summary>
    /// "Tenants in the Drum Hill flats" is "tenants in the Drum Hill flats", "A FURIOUS gran" "furious gran": names and days keep their capitals,
    /// but where a description opens with one ("a Halden clerk"), as a small letter at the start is what tells it from a name.
    /// </summary>
    private static string InSmallLetters(Passage p, TextSpan span)
    {
        if (p.TokenAt(span.Start) is var opening && (p.NameAt(opening) >= 0 || p.NameAt(opening + 1) >= 0 && NameWords.IsTitle(p.Lower(opening)))) return span.Slice(p.Text).ToLowerInvariant();
        var letters = span.Slice(p.Text).ToCharArray();
        for (var i = p.TokenAt(span.Start); i < p.Count && p.Tokens[i].Span.End <= span.End; i++)
        {
            var token = p.Tokens[i];
            var isShouted = token.Text.Length > 3 && token.Text.AsSpan().IndexOfAnyInRange('a', 'z') < 0;
            if (token.Span.Start > span.Start && (p.NameAt(i) >= 0 || !isShouted)) continue;
            for (var at = token.Span.Start; at < token.Span.End; at++) letters[at - span.Start] = char.ToLowerInvariant(letters[at - span.Start]);
        }

        return new string(letters);
    }

    /// <summary>A long phrase by its beginning, up to a preposition or participle: "figures released to the Herald".</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= Longest) return text;
        var cut = 0;
        foreach (var joint in (ReadOnlySpan<string>)[" under ", " in ", " on ", " at ", " for ", " to ", " by ", " from ", " with ", " of ", " that ", " who ", " which ", ", "])
        {
            var at = text.LastIndexOf(joint, Longest, StringComparison.Ordinal);
            if (at > cut) cut = at;
        }

        return cut > 0 ? text[..cut] : text[..Longest].TrimEnd();
    }

    private static bool IsProper(string words)
    {
        var start = true;
        foreach (var c in words)
        {
            if (start && !char.IsUpper(c)) return false;
            start = c == ' ';
        }

        return words.Length > 0;
    }
}
