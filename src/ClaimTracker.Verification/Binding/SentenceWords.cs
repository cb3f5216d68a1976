using ClaimTracker.Language;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>The words of a sentence as stems, punctuation left out. Not for several threads.</summary>
internal sealed class SentenceWords
{
    private readonly Dictionary<TableModel, IReadOnlyList<EntityMention>> _mentions = [];

    private readonly Func<string, bool> _isInArticle;

    public SentenceWords(Sentence sentence, Func<string, bool> isInArticle)
    {
        _isInArticle = isInArticle;
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

    /// <summary>True for a name that the article says somewhere.</summary>
    public bool IsInArticle(string name) => _isInArticle(name);

    /// <summary>The values of a table that the sentence names.</summary>
    public IReadOnlyList<EntityMention> Mentions(TableModel table)
    {
        if (!_mentions.TryGetValue(table, out var mentions)) _mentions.Add(table, mentions = EntityFinder.Find(table, this));
        return mentions;
    }

    /// <summary>"Consumer prices index" says CPI: the first letters of three to five words, and the places of the first and the last of them.</summary>
    public IEnumerable<(string Letters, int First, int Last)> Acronyms()
    {
        for (var i = 0; i < WordStems.Count; i++)
        {
            var letters = "";
            for (var j = i; j < WordStems.Count && j < i + 5 && char.IsLetter(WordStems[j][0]); j++)
            {
                letters += WordStems[j][0];
                if (letters.Length >= 3) yield return (letters, i, j);
            }
        }
    }
}
