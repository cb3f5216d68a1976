using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Language;

/// <summary>One sentence of an article: its place, its tokens, their tags and its tree.</summary>
/// <remarks>
/// A sentence never crosses the border of a block. Tags and tree are made on first use and kept; until then a sentence costs
/// its tokens alone. Safe for any thread.
/// </remarks>
public sealed partial class Sentence
{
    private static readonly Parser Parser = new();

    private readonly Tagger _tagger;
    private Tagging? _tags;
    private ParseTree? _tree;

    internal Sentence(int index, int block, Token[] tokens, Tagger tagger)
    {
        Index = index;
        Block = block;
        Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens);
        Span = TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End);
        _tagger = tagger;
    }

    /// <summary>Position among the article's sentences, from 0.</summary>
    public int Index { get; }

    /// <summary>Position of the block it belongs to in <see cref="Articles.Article.Blocks"/>.</summary>
    public int Block { get; }

    /// <summary>From the first token to the last, closing quotation marks included.</summary>
    public TextSpan Span { get; }

    /// <summary>The tokens in order; at least one.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The part of speech of each token.</summary>
    public ImmutableArray<PartOfSpeech> Tags => ImmutableCollectionsMarshal.AsImmutableArray(Tagged.Parts);

    /// <summary>The Penn Treebank tag of each token.</summary>
    public IReadOnlyList<PennTag> PennTags => Tagged.Penn;

    /// <summary>For each token the token it depends on; -1 for the one root. No two arcs cross.</summary>
    public IReadOnlyList<int> Heads => Tree.Heads;

    /// <summary>How each token depends on its head.</summary>
    public IReadOnlyList<Relation> Relations => Tree.Relations;

    /// <summary>The kind of name that each token is part of, as the tagger guesses from this sentence alone.</summary>
    internal ReadOnlySpan<NameLabel> NameLabels => Tagged.Names;

    /// <summary>True once somebody has asked for the tree.</summary>
    internal bool IsParsed => _tree is not null;

    private ParseTree Tree => _tree ?? Grow();

    private Tagging Tagged => _tags ??= _tagger.TagAll(Tokens.AsSpan());

    private ParseTree Grow()
    {
        var tags = Tagged;
        _tree = Parser.Parse(Tokens.AsSpan(), tags.Words);
        _tags = tags with { Words = null };
        return _tree;
    }

    /// <summary>The span from the token at <paramref name="first"/> to the one at <paramref name="last"/>, both included.</summary>
    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(Tokens[first].Span.Start, Tokens[last].Span.End);

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; the number of tokens where none does.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>True where no white space stands between the token at <paramref name="index"/> and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && index < Tokens.Length && Tokens[index - 1].Span.End == Tokens[index].Span.Start;

    /// <summary>The lower-case form of the token at <paramref name="index"/>; empty outside the sentence, so that rules may look past its ends.</summary>
    public string Lower(int index) => (uint)index < (uint)Tokens.Length ? Tokens[index].Lower : "";

    /// <summary>The tokens from <paramref name="first"/> to <paramref name="last"/>, both included, in lower case, with one space where the text has white space.</summary>
    internal string LowerText(int first, int last) => Join(first, last, token => token.Lower);

    /// <summary>The same as written.</summary>
    internal string WrittenText(int first, int last) => Join(first, last, token => token.Text);

    private string Join(int first, int last, Func<Token, string> form)
    {
        var text = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (i > first && !IsGlued(i)) text.Append(' ');
            text.Append(form(Tokens[i]));
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Tokens);
}
