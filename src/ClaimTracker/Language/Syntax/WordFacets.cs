namespace ClaimTracker.Language.Syntax;

/// <summary>What the learned models see of one word: hashes of the word, of its edges and of its shape.</summary>
/// <remarks>Digits count as one and the same, all quotation marks too, so that "1,204" helps with "3,577" and “ with ".</remarks>
internal struct WordFacets
{
    /// <summary>The word in lower case.</summary>
    public uint Word;

    public uint Prefix1, Prefix2, Prefix3;

    public uint Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>Capitals, digits and marks in outline: "McKay" is XxXx, "1.5m" is 9.9x.</summary>
    public uint Shape;

    public static WordFacets Of(Token token)
    {
        var lower = token.Lower.AsSpan();
        var f = default(WordFacets);
        var h = Hash.Seed;
        for (var i = 0; i < lower.Length; i++)
        {
            h = Hash.Add(h, Plain(lower[i]));
            if (i == 0) f.Prefix1 = h;
            else if (i == 1) f.Prefix2 = h;
            else if (i == 2) f.Prefix3 = h;
        }

        f.Word = h;
        h = Hash.Seed;
        var last = Math.Max(0, lower.Length - 4);
        for (var i = lower.Length - 1; i >= last; i--)
        {
            h = Hash.Add(h, Plain(lower[i]));
            var length = lower.Length - i;
            if (length == 1) f.Suffix1 = h;
            else if (length == 2) f.Suffix2 = h;
            else if (length == 3) f.Suffix3 = h;
            else f.Suffix4 = h;
        }

        f.Shape = ShapeOf(token.Text);
        return f;
    }

    private static char Plain(char c)
    {
        if (c < 128) return char.IsAsciiDigit(c) ? '0' : c;
        if (Characters.IsDoubleMark(c)) return '"';
        if (Characters.IsApostrophe(c)) return '\'';
        return Characters.IsDash(c) ? (c is '—' or '―' ? '—' : '-') : c;
    }

    private static uint ShapeOf(string text)
    {
        var h = Hash.Seed;
        var before = '\0';
        var runs = 0;
        foreach (var c in text)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '9' : c < 128 ? Plain(c) : char.IsSurrogate(c) ? 'S' : Plain(c);
            // "U.S.A." and "A" differ from "USA": the second of a run counts, the rest does not.
            runs = kind == before ? runs + 1 : 0;
            before = kind;
            if (runs < 2) h = Hash.Add(h, kind);
        }

        return h;
    }
}
