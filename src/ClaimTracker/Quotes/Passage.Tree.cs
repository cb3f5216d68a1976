using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <content>The trees of the sentences, asked in the passage's own token numbers. A sentence is parsed when the first question falls into it.</content>
internal sealed partial class Passage
{
    /// <summary>The token that the one at <paramref name="i"/> depends on; -1 for the root of a sentence.</summary>
    public int Head(int i)
    {
        if ((uint)i >= (uint)Count) return -1;
        var sentence = SentenceOf(i);
        var head = _sentences[sentence].Heads[i - Starts[sentence]];
        return head < 0 ? -1 : head + Starts[sentence];
    }

    /// <summary>How the token at <paramref name="i"/> depends on its head.</summary>
    public Relation Relation(int i)
    {
        if ((uint)i >= (uint)Count) return Language.Relation.None;
        var sentence = SentenceOf(i);
        return _sentences[sentence].Relations[i - Starts[sentence]];
    }

    /// <summary>First and last token of all that depends on the token at <paramref name="i"/>, itself included.</summary>
    public (int First, int Last) Subtree(int i)
    {
        var sentence = SentenceOf(i);
        var range = _sentences[sentence].SubtreeOf(i - Starts[sentence]);
        return (range.First + Starts[sentence], range.Last + Starts[sentence]);
    }

    /// <summary>The head of the subject of the verb at <paramref name="i"/>; -1 where it has none.</summary>
    public int SubjectOf(int i)
    {
        var sentence = SentenceOf(i);
        return _sentences[sentence].SubjectOf(i - Starts[sentence]) is { } subject ? subject + Starts[sentence] : -1;
    }

    /// <summary>The noun phrase around the token at <paramref name="i"/> without apposition and relative clause.</summary>
    public (int First, int Last)? PhraseAt(int i)
    {
        var sentence = SentenceOf(i);
        return _sentences[sentence].NounPhraseAt(i - Starts[sentence]) is { } phrase ? (phrase.First + Starts[sentence], phrase.Last + Starts[sentence]) : null;
    }

    /// <summary>The Penn Treebank tag of the token at <paramref name="i"/>.</summary>
    public PennTag Penn(int i)
    {
        if ((uint)i >= (uint)Count) return PennTag.None;
        var sentence = SentenceOf(i);
        return _sentences[sentence].PennTags[i - Starts[sentence]];
    }
}
