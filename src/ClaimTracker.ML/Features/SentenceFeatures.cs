using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.ML.Features;

/// <summary>
/// What the model sees of a sentence: its words, pairs of words, pieces of words, rows of Penn tags, its traits, pairs of traits, and
/// each word together with the traits. Used again and again; not thread-safe.
/// </summary>
internal sealed class SentenceFeatures
{
    /// <summary>Number of the way in which features are made; a model of another one is of no use.</summary>
    public const int Version = 1;

    /// <summary>Words beyond it are left out: no real sentence is that long, and a hostile one must not cost a square.</summary>
    private const int MostWords = 400;

    /// <summary>Letters of a word of which pieces are made.</summary>
    private const int MostLetters = 40;

    private const uint Edge = 1, Number = 2;

    private const uint Word = 1, Pair = 2, Piece = 3, OneTag = 4, TwoTags = 5, ThreeTags = 6, OneTrait = 7, TwoTraits = 8, TraitAndWord = 9;

    private readonly uint[] _words = new uint[MostWords + 2];
    private readonly uint[] _stems = new uint[MostWords + 2];
    private readonly uint[] _tags = new uint[MostWords + 2];

    /// <summary>Traits of the sentence that was read last.</summary>
    public SentenceTraits Traits { get; } = new();

    /// <summary>The features of the sentence that was read last.</summary>
    public FeatureSet Set { get; } = new();

    /// <summary>Features of the joined words of one trait, for the reasons.</summary>
    public static uint Of(Trait trait) => FeatureHash.Of(OneTrait, trait.Hash);

    /// <summary>Feature of two traits together.</summary>
    public static uint Of(Trait first, Trait second) => FeatureHash.Of(TwoTraits, Math.Min(first.Hash, second.Hash), Math.Max(first.Hash, second.Hash));

    /// <param name="sentence">The sentence.</param>
    /// <param name="claims">The claims in it.</param>
    /// <param name="dates">The temporal expressions in it.</param>
    public void Fill(Sentence sentence, ReadOnlySpan<NumericClaim> claims, ReadOnlySpan<TimeExpression> dates)
    {
        Set.Clear();
        Traits.Fill(sentence, claims, dates);
        var count = ReadWords(sentence);
        // The edge of the sentence stands before the first word and after the last.
        _words[0] = _words[count + 1] = _tags[0] = _tags[count + 1] = Edge;
        for (var i = 1; i <= count; i++)
        {
            Set.Add(FeatureHash.Of(Word, _words[i]));
            Set.Add(FeatureHash.Of(Pair, _words[i - 1], _words[i]));
            Set.Add(FeatureHash.Of(OneTag, _tags[i]));
            Set.Add(FeatureHash.Of(TwoTags, _tags[i - 1], _tags[i]));
            Set.Add(FeatureHash.Of(ThreeTags, _tags[i - 1], _tags[i], _tags[i + 1]));
        }

        if (count > 0)
        {
            Set.Add(FeatureHash.Of(Pair, _words[count], Edge));
            Set.Add(FeatureHash.Of(TwoTags, _tags[count], Edge));
        }

        AddTraits(count);
    }

    private int ReadWords(Sentence sentence)
    {
        var count = 0;
        for (var i = 0; i < sentence.Tokens.Length && count < MostWords; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind == TokenKind.Punctuation && token.Text != "?") continue;
            count++;
            _tags[count] = (uint)sentence.PennTags[i] + 16;
            if (token.Kind == TokenKind.Number)
            {
                // Whether it is 41 or 57 says nothing about what is worth checking.
                _words[count] = _stems[count] = Number;
                continue;
            }

            _words[count] = FeatureHash.Of(token.Lower);
            _stems[count] = Stem.Hash(token.Lower);
            AddPieces(token.Lower);
        }

        return count;
    }

    /// <summary>Three to five letters in a row, the word's edges counted as letters.</summary>
    private void AddPieces(string word)
    {
        var length = Math.Min(word.Length, MostLetters) + 2;
        for (var start = 0; start + 3 <= length; start++)
        {
            var hash = FeatureHash.Seed;
            for (var at = start; at < Math.Min(start + 5, length); at++)
            {
                hash = FeatureHash.Add(hash, at == 0 ? '^' : at == length - 1 ? '$' : word[at - 1]);
                if (at >= start + 2) Set.Add(FeatureHash.Of(Piece, hash));
            }
        }
    }

    private void AddTraits(int count)
    {
        foreach (var trait in Traits.Single) Set.Add(Of(trait));
        var paired = Traits.Paired;
        for (var i = 0; i < paired.Count; i++)
        {
            Set.Add(Of(paired[i]));
            for (var j = 0; j < i; j++) Set.Add(Of(paired[i], paired[j]));
            if (!paired[i].IsJoined) continue;
            for (var word = 1; word <= count; word++) Set.Add(FeatureHash.Of(TraitAndWord, paired[i].Hash, _stems[word]));
        }
    }
}
