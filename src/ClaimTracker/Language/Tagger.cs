using System.Collections.Frozen;

namespace ClaimTracker.Language;

/// <summary>Gives each token its part of speech, from closed-class words, word endings and the token before.</summary>
/// <remarks>Thread-safe; linear in the number of tokens.</remarks>
internal sealed class Tagger
{
    private static readonly FrozenDictionary<string, string> ClosedClass = WordList.ReadMap("closed-class.txt");

    public PartOfSpeech[] Tag(IReadOnlyList<Token> tokens)
    {
        var tags = new PartOfSpeech[tokens.Count];
        for (var i = 0; i < tags.Length; i++) tags[i] = Tag(tokens[i], i, i > 0 ? tags[i - 1] : PartOfSpeech.None);
        return tags;
    }

    private static PartOfSpeech Tag(Token token, int index, PartOfSpeech before)
    {
        switch (token.Kind)
        {
            case TokenKind.Punctuation: return PartOfSpeech.Punctuation;
            case TokenKind.Symbol: return PartOfSpeech.Symbol;
            case TokenKind.Number: return PartOfSpeech.Numeral;
            case TokenKind.Address: return PartOfSpeech.Other;
        }

        if (ClosedClass.TryGetValue(token.Lower, out var name) && Enum.TryParse<PartOfSpeech>(name, out var closed)) return closed;
        if (token.IsCapitalized && index > 0) return PartOfSpeech.ProperNoun;
        var word = token.Lower;
        if (word.EndsWith("ly", StringComparison.Ordinal)) return PartOfSpeech.Adverb;
        var afterNominal = before is PartOfSpeech.Pronoun or PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Auxiliary or PartOfSpeech.Particle;
        if (afterNominal && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal))) return PartOfSpeech.Verb;
        if (word.EndsWith("ous", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("ical", StringComparison.Ordinal))
            return PartOfSpeech.Adjective;
        return before == PartOfSpeech.Particle ? PartOfSpeech.Verb : PartOfSpeech.Noun;
    }
}
