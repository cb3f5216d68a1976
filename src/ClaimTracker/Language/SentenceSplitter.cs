using System.Collections.Frozen;
using ClaimTracker.Articles;

namespace ClaimTracker.Language;

/// <summary>Cuts an article into sentences with tokens.</summary>
/// <remarks>Thread-safe. Time and memory grow linearly with the text.</remarks>
public sealed class SentenceSplitter
{
    /// <summary>Abbreviations that stand before a name or number, so that the capital after them starts no sentence: "Gov. Smith", "No. 10".</summary>
    private static readonly FrozenSet<string> Introducing =
        WordList.Rows("abbreviations.txt").Where(row => row.Length > 1 && row[1] == "before").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Tokenizer _tokenizer = new();
    private readonly Tagger _tagger = new();

    /// <summary>The sentences of every block, in order.</summary>
    public IReadOnlyList<Sentence> Split(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sentences = new List<Sentence>();
        var pool = new Tokenizer.Pool();
        var tokens = new List<Token>();
        for (var block = 0; block < article.Blocks.Count; block++)
        {
            tokens.Clear();
            _tokenizer.Tokenize(article.Text, article.Blocks[block].Span, pool, tokens);
            Cut(tokens, block, sentences);
        }

        return sentences;
    }

    private void Cut(List<Token> tokens, int block, List<Sentence> sentences)
    {
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!EndsSentence(tokens[i])) continue;
            var end = i + 1;
            while (end < tokens.Count && (IsCloser(tokens, end) || EndsSentence(tokens[end]) && tokens[end].Kind == TokenKind.Punctuation)) end++;
            if (end < tokens.Count && !StartsSentence(tokens, i, end)) continue;
            Add(tokens, start, end, block, sentences);
            start = end;
            i = end - 1;
        }

        if (start < tokens.Count) Add(tokens, start, tokens.Count, block, sentences);
    }

    private void Add(List<Token> tokens, int start, int end, int block, List<Sentence> sentences) =>
        sentences.Add(new Sentence(sentences.Count, block, tokens.GetRange(start, end - start).ToArray(), _tagger));

    private static bool EndsSentence(Token token) =>
        token.Text[0] is '.' or '!' or '?' or '…' or '。' || (token.Kind == TokenKind.Word && token.Text[^1] == '.');

    /// <summary>A bracket or mark that closes what ends here: glued to the stop, or standing alone before a space.</summary>
    private static bool IsCloser(List<Token> tokens, int at)
    {
        var c = tokens[at].Text[0];
        if (tokens[at].Kind != TokenKind.Punctuation || !Characters.IsClosing(c) || c is '“' or '„' or '‘') return false;
        var glued = tokens[at - 1].Span.End == tokens[at].Span.Start;
        var last = at + 1 >= tokens.Count || tokens[at + 1].Span.Start > tokens[at].Span.End;
        return glued || (last && c is not ('"' or '\'')) || at + 1 >= tokens.Count;
    }

    private static bool StartsSentence(List<Token> tokens, int stop, int next)
    {
        var mark = tokens[stop];
        var abbreviation = mark.Kind == TokenKind.Word;
        var at = next;
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Punctuation && (Characters.IsQuotationMark(tokens[at].Text[0]) || tokens[at].Text[0] is '(' or '[')) at++;
        if (at >= tokens.Count) return true;
        var first = tokens[at];
        var capital = first.IsCapitalized || (first.Kind is TokenKind.Number && !abbreviation) || (first.Kind == TokenKind.Symbol && !abbreviation) || at > next;
        if (first.Kind == TokenKind.Punctuation && !Characters.IsDash(first.Text[0])) return false;
        if (first.Kind == TokenKind.Punctuation) capital = !abbreviation && mark.Text[0] is not '…';

        if (!abbreviation)
        {
            if (first.Kind == TokenKind.Address) return true;
            if (char.IsLower(first.Text[0]) && at == next) return false;
            // "Why?" Smith asked: the question ends, the sentence does not.
            if (mark.Text[0] is '!' or '?' && next > stop + 1 && at == next && FollowedByCue(tokens, at)) return false;
            return capital;
        }

        if (!capital) return false;
        var bare = mark.Lower[..^1];
        if (Introducing.Contains(bare)) return false;

        // Initials: "J. Edgar Hoover", "Samuel L. Jackson". "U.S." before a sentence opener ends the sentence, before a name it does not.
        if (bare.Length == 1) return at > next || (bare != "i" && SentenceOpeners.Contains(first.Lower));
        return at > next || SentenceOpeners.Contains(first.Lower) || !IsDotted(bare);
    }

    private static bool IsDotted(string bare) => bare.Contains('.', StringComparison.Ordinal);

    private static bool FollowedByCue(List<Token> tokens, int at)
    {
        for (var i = at; i < Math.Min(at + 5, tokens.Count); i++)
        {
            if (tokens[i].Lower is "said" or "says" or "asked" or "asks" or "wrote" or "added" or "replied" or "shouted" or "cried" or "wondered") return true;
            if (!tokens[i].IsCapitalized && tokens[i].Lower is not ("the" or "of")) return false;
        }

        return false;
    }

    /// <summary>Words that open a sentence far more often than they follow an abbreviation inside one.</summary>
    private static readonly FrozenSet<string> SentenceOpeners = WordList.Read("sentence-openers.txt");
}
