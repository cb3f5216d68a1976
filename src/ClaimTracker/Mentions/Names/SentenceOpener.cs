using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Mentions.Names;

/// <summary>Tells names at the start of a sentence from common words that have their capital there alone.</summary>
internal sealed class SentenceOpener
{
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inner = new(StringComparer.Ordinal);

    /// <summary>Learns from the whole article which words it also writes small, and which it writes large inside a sentence.</summary>
    public SentenceOpener(IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (Headline.IsOne(sentence)) continue;
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var token = sentence.Tokens[i];
                if (token.Kind != TokenKind.Word) continue;
                if (!token.IsCapitalized) _lower.Add(token.Lower);
                else if (!Opens(sentence, i)) _inner.Add(token.Lower);
            }
        }
    }

    /// <summary>True for a word that the article writes large inside a sentence too.</summary>
    /// <param name="word">In lower case.</param>
    public bool IsWrittenLarge(string word) => _inner.Contains(word);

    /// <summary>True for an everyday word: a month, a people, or what lists or the article itself write small too.</summary>
    public bool IsPlain(Token word) => NameWords.IsOtherCapital(word.Text) || IsWrittenSmall(word.Lower);

    /// <summary>A capital that its place alone explains: "While Frost", "Officials said". Names come back inside sentences or are never written small.</summary>
    public bool IsCommon(Sentence sentence, int i, int end)
    {
        var token = sentence.Tokens[i];
        if (NameWords.IsFirstName(token.Text) && i < end) return false;
        if (FunctionWords.Contains(token.Lower)) return true; // most sentences open so; the rest need their tag
        if (NameWords.IsBody(token.Text)) return false; // "Twitter"
        var tag = sentence.Tags[i];
        if (tag is PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.Adposition or PartOfSpeech.Conjunction or PartOfSpeech.Subordinator or PartOfSpeech.Auxiliary or PartOfSpeech.Numeral or PartOfSpeech.Particle) return true;
        if (NameWords.IsFirstName(token.Text) || NameWords.IsTitle(token.Lower) || NameWords.IsPlace(token.Text) || _inner.Contains(token.Lower)) return false;
        if (token.Text.Length > 1 && token.Text.All(c => !char.IsLower(c))) return false;
        if (IsWrittenSmall(token.Lower)) return true;
        if (i < end) return tag == PartOfSpeech.Adverb || IsPlainBefore(sentence, i) || IsOccupation(sentence, i, end);
        return tag is PartOfSpeech.Adverb or PartOfSpeech.Verb or PartOfSpeech.Adjective || token.Lower.EndsWith("ing", StringComparison.Ordinal) || LooksPlural(token.Lower);
    }

    private bool IsWrittenSmall(string word) => _lower.Contains(word) || CommonWords.Contains(word);

    /// <summary>"Visiting Norway", "Mathematician Nina Holt": a verb or noun that the tagger takes for no part of the name behind it.</summary>
    private static bool IsPlainBefore(Sentence sentence, int i) =>
        sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Noun && sentence.NameLabels[i] == NameLabel.None && sentence.NameLabels[i + 1] is NameLabel.Person or NameLabel.Place;

    /// <summary>"Painter Nora Watt", "Novelist Nora Watt": what somebody does, before a first name and more.</summary>
    private static bool IsOccupation(Sentence sentence, int i, int end)
    {
        var word = sentence.Lower(i);
        return end > i + 1 && NameWords.IsFirstName(sentence.Tokens[i + 1].Text) && word.Length > 5
            && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("ist", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal));
    }

    private static bool LooksPlural(string word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');

    private static readonly System.Collections.Frozen.FrozenSet<string> FunctionWords = WordList.Read("names-function-words.txt");

    private static readonly System.Collections.Frozen.FrozenSet<string> CommonWords = WordList.Read("names-common-words.txt");

    /// <summary>True for the first word of a sentence, of what follows a colon and of what a quotation mark opens.</summary>
    public static bool Opens(Sentence sentence, int i)
    {
        for (var before = i - 1; before >= 0; before--)
        {
            if (sentence.Tokens[before].Kind != TokenKind.Punctuation) return false;
            if (sentence.Tokens[before].Text[0] is ':' or '.' or '!' or '?' || Characters.IsQuotationMark(sentence.Tokens[before].Text[0])) return true;
            if (before > 0 && sentence.Tokens[before].Text[0] == ',') return false;
        }

        return true;
    }
}
