using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Quotes.Marks;

/// <summary>Tells what marked words are that no quote has taken: titles, nicknames, slogans, terms, scare quotes.</summary>
internal static class MarkedPhrases
{
    /// <summary>How many words back the word may stand that tells the kind: "the song, his third, “…”" is too far.</summary>
    private const int Reach = 4;

    /// <summary>Longer phrases are no scare quotes.</summary>
    private const int LongestScare = 4;

    private static readonly FrozenDictionary<string, MarkedPhraseKind> Tellers =
        WordList.Rows("quotes-marked.txt").ToFrozenDictionary(row => row[0], row => Enum.Parse<MarkedPhraseKind>(row[1]), StringComparer.Ordinal);

    /// <summary>Adds the outermost marked phrases outside all quotes, in text order.</summary>
    public static void Add(IReadOnlyList<Passage> passages, IReadOnlyList<Quote> quotes, ICollection<MarkedPhrase> found)
    {
        var spoken = new List<TextSpan>();
        foreach (var quote in quotes) spoken.AddRange(quote.Content);
        spoken.Sort();
        var next = 0;
        var reach = -1; // quotes may nest: how far those that start before a phrase go
        foreach (var p in passages)
            for (var i = 0; i < p.Count; i++)
            {
                if (!p.OpensMark(i)) continue;
                var last = p.MarkEnd(i);
                var mark = p.Marks[p.MarkAt(i)];
                for (; next < spoken.Count && spoken[next].Start < mark.Inner.End; next++) reach = Math.Max(reach, spoken[next].End);
                if (reach <= mark.Inner.Start && !mark.Repaired) found.Add(new MarkedPhrase(mark.Inner, Kind(p, i, last)));
                i = last;
            }
    }

    /// <summary>True for marked words that all have a capital: "Harbour Lights".</summary>
    public static bool IsTitle(Passage p, TextSpan inner) => Count(p, p.TokenAt(inner.Start), p.TokenAt(inner.End) - 1) is { Words: > 1 } count && count.Words == count.Capitals;

    /// <summary>"his new book, “Bound to Sink,”", "on Radio Ost's “Morning Call”": a work or broadcast and its title, which nobody says.</summary>
    public static bool IsNamedWork(Passage p, int open) =>
        open > 0 && (p.Lower(open - 1) is "'s" or "on" || Teller(p, p.IsComma(open - 1) ? open - 2 : open - 1) == MarkedPhraseKind.Title) && IsTitle(p, p.Marks[p.MarkAt(open)].Inner);

    private static MarkedPhraseKind Kind(Passage p, int open, int close)
    {
        var name = p.NameAt(open);
        if (name >= 0 && p.NameAt(open - 1) == name && p.NameAt(close + 1) == name) return MarkedPhraseKind.Nickname;
        for (var i = open - 1; i >= 0 && open - i <= Reach && p.IsFree(i) && p.Lower(i) is not ("." or ";"); i--)
            if (Teller(p, i) is { } kind)
                return kind;
        if (Teller(p, close + 1) is MarkedPhraseKind.Slogan) return MarkedPhraseKind.Slogan; // "“Lock it up” chants"
        var (words, capitals) = Count(p, open, close);
        if (words > 1 && capitals == words) return MarkedPhraseKind.Title;
        return words <= LongestScare && capitals == 0 ? MarkedPhraseKind.ScareQuotes : MarkedPhraseKind.None;
    }

    private static MarkedPhraseKind? Teller(Passage p, int i)
    {
        var word = p.Lower(i);
        if (word == "called" && p.Lower(i - 1) == "-" || word == "called" && p.Lower(i - 1) == "so") word = "so-called";
        return Tellers.TryGetValue(word, out var kind) ? kind : null;
    }

    /// <summary>Words, and those of them that a title would capitalise and that are capitalised; small words count as either.</summary>
    private static (int Words, int Capitals) Count(Passage p, int open, int close)
    {
        int words = 0, capitals = 0;
        for (var i = open; i <= close; i++)
        {
            if (p.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol) continue;
            words++;
            var small = p.Tag(i) is PartOfSpeech.Adposition or PartOfSpeech.Determiner or PartOfSpeech.Conjunction or PartOfSpeech.Particle;
            if (p.Tokens[i].IsCapitalized || (capitals > 0 && small) || p.Tokens[i].Kind == TokenKind.Number) capitals++;
        }

        return (words, capitals);
    }
}
