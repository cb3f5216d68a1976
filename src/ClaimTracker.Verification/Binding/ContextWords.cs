using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>A word that a claim may be bound by.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Token">Its token in the claim's sentence; -1 where it comes from elsewhere.</param>
/// <param name="Weight">1 beside the claim, less the farther away it stands.</param>
internal readonly record struct ContextWord(string Stem, int Token, double Weight);

/// <summary>The words around a claim: those of its sentence, of the sentences before, of heading, lead and title, with falling weight. Not for several threads.</summary>
internal sealed class ContextWords
{
    private const double NeighbourWeight = 0.5, PronounWeight = 0.8, HeadingWeight = 0.4, TitleWeight = 0.3, LeadWeight = 0.35;

    private readonly Dictionary<string, (double Weight, int Token)> _found = new(StringComparer.Ordinal);
    private readonly List<ContextWord> _words = [];

    public ContextWords(ClaimContext context, ArticleWords article)
    {
        var words = context.Words;
        var subject = context.Claim.Subject;
        for (var i = 0; i < words.WordStems.Count; i++)
        {
            var token = words.TokenOf[i];
            var distance = token < context.First ? context.First - token : token > context.Last ? token - context.Last : 0;
            var weight = Math.Max(0.75, 1 - (0.015 * Math.Max(0, distance - 4)));
            if (subject is { } span && span.Contains(context.Sentence.Tokens[token].Span)) weight = 1.1;
            else if (IsContrasted(context, token)) weight *= token < context.First ? 0.85 : 0.5;
            _words.Add(new ContextWord(words.WordStems[i], token, weight));
            if (Superlatives.Stem(context.Sentence.Lower(token)) is { } measured) _words.Add(new ContextWord(measured, token, weight));
        }

        for (var i = 0; i < context.Sentence.Tokens.Length; i++)
            if (TimeLimits.At(context.Sentence.Lower, i) is var (unit, last)) _words.Add(new ContextWord(TimeLimits.Stem(unit), last, 1));
        foreach (var (letters, first, _) in words.Acronyms()) _words.Add(new ContextWord(letters, words.TokenOf[first], 0.9));
        var earlier = context.PointsBack() ? PronounWeight : NeighbourWeight;
        foreach (var neighbour in article.Before(context.Sentence, 2))
        {
            foreach (var stem in neighbour.WordStems) _words.Add(new ContextWord(stem, -1, earlier));
            earlier *= 0.7;
        }

        foreach (var stem in article.HeadingOf(context.Sentence)) _words.Add(new ContextWord(stem, -1, HeadingWeight));
        foreach (var stem in article.LeadOf(context.Sentence)) _words.Add(new ContextWord(stem, -1, LeadWeight));
        foreach (var stem in article.Title) _words.Add(new ContextWord(stem, -1, TitleWeight));
    }

    public IReadOnlyList<ContextWord> All => _words;

    /// <summary>How well a stem is said, and at which token.</summary>
    public (double Weight, int Token) Find(string stem)
    {
        if (_found.TryGetValue(stem, out var known)) return known;
        var best = 0.0;
        var at = -1;
        foreach (var word in _words)
        {
            if (word.Weight <= best) continue;
            var likeness = Synonyms.Likeness(stem, word.Stem) * word.Weight;
            if (likeness > best) (best, at) = (likeness, word.Token);
        }

        return _found[stem] = (best, at);
    }

    /// <summary>"Exports fell by a fifth, while sales rose": the sales are those of the other clause.</summary>
    private static bool IsContrasted(ClaimContext context, int token)
    {
        var (low, high) = token < context.First ? (token, context.First) : (context.Last, token);
        for (var i = low; i < high; i++)
            if (context.Sentence.Lower(i) is "while" or "whereas" or "although" or ";") return true;
        return false;
    }
}
