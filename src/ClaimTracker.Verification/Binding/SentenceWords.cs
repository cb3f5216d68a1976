using ClaimTracker.Language;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>The words of a sentence as stems, punctuation left out.</summary>
internal sealed class SentenceWords
{
    public SentenceWords(Sentence sentence)
    {
        Sentence = sentence;
        var stems = new List<string>(sentence.Tokens.Length);
        var tokens = new List<int>(sentence.Tokens.Length);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol && sentence.Tokens[i].Text is not "%") continue;
            if (sentence.Lower(i) is "the" or "'s" or "’s") continue;
            var parts = Stems.Words(sentence.Tokens[i].Text);
            if (parts.Count == 0) continue;
            stems.Add(Stems.Of(parts.Count == 1 ? parts[0] : string.Concat(parts)));
            tokens.Add(i);
        }

        WordStems = stems;
        TokenOf = tokens;
    }

    public Sentence Sentence { get; }

    /// <summary>The stems.</summary>
    public IReadOnlyList<string> WordStems { get; }

    /// <summary>The token of each stem.</summary>
    public IReadOnlyList<int> TokenOf { get; }
}
