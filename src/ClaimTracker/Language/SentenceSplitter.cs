using System.Runtime.InteropServices;
using ClaimTracker.Articles;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Language;

/// <summary>Cuts an article into sentences with tokens.</summary>
/// <remarks>
/// Thread-safe. Time and memory grow linearly with the text. A sentence ends with its closing quotation marks, brackets and
/// reference numbers ("[7]"); a colon or semicolon ends none, nor does a stop inside quotation marks that the sentence goes
/// on after: <c>"Why now?" Brandt asked.</c>
/// </remarks>
public sealed class SentenceSplitter
{
    /// <summary>How much of a text is cut into sentences, in UTF-16 code units: two long novels. Blocks that end beyond it get none.</summary>
    public const int MaxText = 1_000_000;

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
            if (article.Blocks[block].Span.End > MaxText) break;
            tokens.Clear();
            _tokenizer.Tokenize(article.Text, article.Blocks[block].Span, pool, tokens);
            Cut(tokens, block, sentences);
        }

        return sentences;
    }

    private void Cut(List<Token> tokens, int block, List<Sentence> sentences)
    {
        var rules = new SentenceEnd(tokens);
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!rules.MayEnd(i, start)) continue;
            var end = rules.Close(i);
            if (end < tokens.Count && !rules.Ends(i, end))
            {
                // A row of stops is asked once; after an abbreviation the next stop may still end the sentence.
                if (tokens[i].Kind == TokenKind.Punctuation) i = end - 1;
                continue;
            }

            Add(tokens, start, end, block, sentences);
            start = end;
            i = end - 1;
        }

        if (start < tokens.Count) Add(tokens, start, tokens.Count, block, sentences);
    }

    private void Add(List<Token> tokens, int start, int end, int block, List<Sentence> sentences) =>
        sentences.Add(new Sentence(sentences.Count, block, CollectionsMarshal.AsSpan(tokens)[start..end].ToArray(), _tagger));
}
