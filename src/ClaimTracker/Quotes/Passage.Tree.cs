using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <content>The trees of the sentences, asked in the passage's own token numbers. A sentence is parsed when the first question falls into it.</content>
internal sealed partial class Passage
{
    /// <summary>Longer sentences are no prose and are not parsed, so that work stays linear.</summary>
    private const int LongestParsed = 600;

    /// <summary>True where the sentence of a token has a tree.</summary>
    private bool HasTree(int sentence) => _sentences[sentence].Tokens.Length <= LongestParsed;

    /// <summary>The token that the one at <paramref name="i"/> depends on; -1 for the root of a sentence, and where there is no tree.</summary>
    public int Head(int i)
    {
        if ((uint)i >= (uint)Count) return -1;
        var sentence = SentenceOf(i);
        if (!HasTree(sentence)) return -1;
        var head = _sentences[sentence].Heads[i - Starts[sentence]];
        return head < 0 ? -1 : head + Starts[sentence];
    }

    /// <summary>How the token at <paramref name="i"/> depends on its head.</summary>
    public Relation Relation(int i)
    {
        if ((uint)i >= (uint)Count) return Language.Relation.None;
        var sentence = SentenceOf(i);
        return HasTree(sentence) ? _sentences[sentence].Relations[i - Starts[sentence]] : Language.Relation.None;
    }

    /// <summary>First and last token of all that depends on the token at <paramref name="i"/>, itself included.</summary>
    public (int First, int Last) Subtree(int i)
    {
        var sentence = SentenceOf(i);
        if (!HasTree(sentence)) return (i, i);
        var range = _sentences[sentence].SubtreeOf(i - Starts[sentence]);
        return (range.First + Starts[sentence], range.Last + Starts[sentence]);
    }

    /// <summary>The head of the subject of the verb at <paramref name="i"/>; -1 where it has none.</summary>
    public int SubjectOf(int i)
    {
        var sentence = SentenceOf(i);
        return HasTree(sentence) && _sentences[sentence].SubjectOf(i - Starts[sentence]) is { } subject ? subject + Starts[sentence] : -1;
    }

    /// <summary>The noun phrase around the token at <paramref name="i"/> without apposition and relative clause.</summary>
    public (int First, int Last)? PhraseAt(int i)
    {
        var sentence = SentenceOf(i);
        return HasTree(sentence) && _sentences[sentence].NounPhraseAt(i - Starts[sentence]) is { } phrase ? (phrase.First + Starts[sentence], phrase.Last + Starts[sentence]) : null;
    }

    /// <summary>The Penn Treebank tag of the token at <paramref name="i"/>.</summary>
    public PennTag Penn(int i)
    {
        if ((uint)i >= (uint)Count) return PennTag.None;
        var sentence = SentenceOf(i);
        return _sentences[sentence].PennTags[i - Starts[sentence]];
    }
}
