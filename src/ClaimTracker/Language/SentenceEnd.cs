using System.Collections.Frozen;

namespace ClaimTracker.Language;

/// <summary>Decides where the sentences of one block end.</summary>
internal sealed class SentenceEnd
{
    private static readonly IReadOnlyList<string[]> Rows = WordList.Rows("abbreviations.txt");

    /// <summary>Abbreviations that stand before a name or number, so that the capital after them starts no sentence: "Gov. Smith", "No. 10".</summary>
    private static readonly FrozenSet<string> Introducing = Of("before", "number");

    /// <summary>All that stand before or after names and numbers.</summary>
    private static readonly FrozenSet<string> Abbreviated = Of("before", "number", "after");

    /// <summary>Those of clock times: a capital after them starts a sentence, unless it names a zone or a day: "9 a.m. Monday".</summary>
    private static readonly FrozenSet<string> Clock = Of("clock");

    /// <summary>Words that open a sentence far more often than they follow an abbreviation inside one.</summary>
    private static readonly FrozenSet<string> Openers = WordList.Read("sentence-openers.txt");

    /// <summary>Zones and days that go on after a clock time.</summary>
    private static readonly FrozenSet<string> ClockFollowers = WordList.Read("clock-followers.txt");

    /// <summary>Verbs of saying that may follow a question or exclamation inside quotation marks.</summary>
    private static readonly FrozenSet<string> QuoteTails = WordList.Read("quote-tails.txt");

    private readonly List<Token> _tokens;

    /// <summary>For each straight double mark whether it closes, by counting the marks of the block.</summary>
    private readonly bool[] _closes;

    /// <summary>True where nobody has used a capital, so that a small letter may start a sentence.</summary>
    private readonly bool _smallOnly = true;

    public SentenceEnd(List<Token> tokens)
    {
        _tokens = tokens;
        _closes = new bool[tokens.Count];
        var open = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Text == "\"")
            {
                _closes[i] = open;
                open = !open;
            }

            _smallOnly &= !tokens[i].IsCapitalized;
        }
    }

    /// <summary>True where a sentence that began at <paramref name="start"/> may end with the token at <paramref name="at"/>, but for what closes it.</summary>
    public bool MayEnd(int at, int start)
    {
        var token = _tokens[at];
        if (token.Kind == TokenKind.Word) return token.Text[^1] == '.';
        if (!IsStop(token)) return false;
        // "1. Introduction", "b. Lower taxes": the number of a heading or list item is no sentence.
        var isMark = at == start + 1 && token.Text == "." && Glued(at) && (_tokens[start].Kind == TokenKind.Number || _tokens[start].Text.Length == 1);
        return at > start && !isMark;
    }

    /// <summary>The first token after the stop at <paramref name="stop"/> and all that closes with it: more stops, quotation marks, brackets, references.</summary>
    public int Close(int stop)
    {
        var end = stop + 1;
        while (end < _tokens.Count)
        {
            if (Closes(end) || IsStop(_tokens[end])) end++;
            else if (ReferenceLength(end) is var length and > 0) end += length;
            else if (IsFootnote(end)) end++;
            else break;
        }

        return end;
    }

    /// <summary>True where the sentence ends with the stop at <paramref name="stop"/>, of which <paramref name="next"/> is the first token after.</summary>
    public bool Ends(int stop, int next)
    {
        var at = next;
        while (at < _tokens.Count && Opens(_tokens[at])) at++;
        if (at == _tokens.Count) return true;
        var mark = _tokens[stop];
        var first = _tokens[at];
        var quoted = at > next;
        if (_tokens[next].Text == "(" && GoesOnAfterBracket(next)) return false;
        if (mark.Kind == TokenKind.Word) return EndsAbbreviation(mark, first, quoted && _tokens[next].Text[0] is not ('(' or '['));
        if (first.Kind == TokenKind.Punctuation) return Characters.IsDash(first.Text[0]) && mark.Text[0] == '.' && mark.Text.Length == 1;
        if (first.Kind == TokenKind.Address) return true;

        // "Why?" Brandt asked: the question ends, the sentence does not.
        if (mark.Text[0] is '!' or '?' && next > stop + 1 && !quoted && HasQuoteTail(at)) return false;
        // "RM23.50": the point inside a number whose currency is glued to it.
        if (first.Kind == TokenKind.Number && next == stop + 1 && Glued(stop) && Glued(next) && char.IsAsciiDigit(_tokens[stop - 1].Text[^1])) return false;
        // "nov. 6" in a text without capitals, where abbreviations lose their stop.
        if (_smallOnly && first.Kind == TokenKind.Number && next == stop + 1 && Glued(stop) && Abbreviated.Contains(_tokens[stop - 1].Lower)) return false;
        // "(b. March 1950)"
        if (stop > 0 && Glued(stop) && _tokens[stop - 1].Text.Length == 1 && char.IsLower(_tokens[stop - 1].Text[0]) && !quoted && !_smallOnly) return Openers.Contains(first.Lower);
        return HasCapital(first) || first.Kind is TokenKind.Number or TokenKind.Symbol || quoted || _smallOnly || IsOtherScript(first);
    }

    private static bool EndsAbbreviation(Token mark, Token first, bool quoted)
    {
        if (!first.IsCapitalized) return false;
        var bare = mark.Lower[..^1];
        if (Introducing.Contains(bare)) return false;
        if (Clock.Contains(bare)) return !ClockFollowers.Contains(first.Lower);

        // "J. Edgar Hoover", "Calif. Gov. Brown", "U.S. Steel": only a quotation mark or a word that opens sentences tells.
        return quoted || (bare != "i" && Openers.Contains(first.Lower));
    }

    /// <summary>True where the bracket that opens here is followed by a small letter or a comma: "Viva! (1965), then …".</summary>
    private bool GoesOnAfterBracket(int at)
    {
        for (var i = at + 1; i + 1 < Math.Min(at + 16, _tokens.Count); i++)
            if (_tokens[i].Text == ")")
                return char.IsLower(_tokens[i + 1].Text[0]) || _tokens[i + 1].Text is "," or ";" or ":";
        return false;
    }

    private bool HasQuoteTail(int at)
    {
        for (var i = at; i < Math.Min(at + 6, _tokens.Count); i++)
        {
            if (QuoteTails.Contains(_tokens[i].Lower)) return true;
            if (!_tokens[i].IsCapitalized && _tokens[i].Lower is not ("the" or "of")) return false;
        }

        return false;
    }

    /// <summary>A bracket or mark that closes what ends here.</summary>
    private bool Closes(int at)
    {
        var text = _tokens[at].Text;
        var c = text[0];
        if (_tokens[at].Kind != TokenKind.Punctuation || !Characters.IsClosing(c) || c is '„' or '‘' or '`' or '‚' or '‹' or '«') return false;
        var last = at + 1 == _tokens.Count;
        if (c == '“') return Glued(at) && (last || !Glued(at + 1)); // the wrong way round
        if (c == '"') return last || !Glued(at + 1) ? Glued(at) || _closes[at] || last : Glued(at) && _closes[at];
        // A mark that stands alone, as in tokenised text, closes if it cannot open.
        return Glued(at) || last || c is '”' or '»' or '›' or ')' or ']' or '}' || (text == "''" && !Glued(at + 1));
    }

    /// <summary>Tokens of a "[7]" or "[citation needed]" after a stop, which belongs to what it follows; 0 where there is none.</summary>
    private int ReferenceLength(int at)
    {
        if (_tokens[at].Text != "[") return 0;
        for (var i = at + 1; i < Math.Min(at + 6, _tokens.Count); i++)
        {
            if (_tokens[i].Text == "]") return i > at + 1 ? i - at + 1 : 0;
            if (_tokens[i].IsCapitalized) return 0;
        }

        return 0;
    }

    /// <summary>The raised number of a note: glued to the stop, or between it and a word that opens sentences ("… institutions. 9 For example").</summary>
    private bool IsFootnote(int at)
    {
        if (_tokens[at].Kind != TokenKind.Number || _tokens[at].Text.Length > 3 || !char.IsAsciiDigit(_tokens[at].Text[^1])) return false;
        if (at + 1 == _tokens.Count) return Glued(at);
        return _tokens[at + 1].IsCapitalized && (Glued(at) || Openers.Contains(_tokens[at + 1].Lower));
    }

    private bool Glued(int at) => at < _tokens.Count && _tokens[at - 1].Span.End == _tokens[at].Span.Start;

    private static bool IsStop(Token token) => token.Kind == TokenKind.Punctuation && token.Text[0] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    private static bool Opens(Token token) => token.Kind == TokenKind.Punctuation && (Characters.IsQuotationMark(token.Text[0]) || token.Text[0] is '(' or '[');

    /// <summary>A capital anywhere: "iPods sold well."</summary>
    private static bool HasCapital(Token token)
    {
        if (token.Kind != TokenKind.Word) return false;
        foreach (var c in token.Text)
            if (char.IsUpper(c))
                return true;
        return false;
    }

    /// <summary>A letter of a script that has no capitals.</summary>
    private static bool IsOtherScript(Token token) => char.GetUnicodeCategory(token.Text[0]) == System.Globalization.UnicodeCategory.OtherLetter;

    private static FrozenSet<string> Of(params ReadOnlySpan<string> kinds)
    {
        var words = new List<string>();
        foreach (var row in Rows)
            if (row.Length > 1 && kinds.Contains(row[1]))
                words.Add(row[0]);
        return words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
