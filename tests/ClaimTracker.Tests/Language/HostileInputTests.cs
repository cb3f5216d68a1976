using ClaimTracker.Language;
using CsCheck;

namespace ClaimTracker.Tests.Language;

public sealed class HostileInputTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        "the", "U.S.", "don’t", "1.5m", "$", "\"", "“", "”", "''", "``", ".", "...", "?!", "(", ")", "[7]", "’s", " ", " ", " ", "\u00A0", "\u200B", "\u0000", "\uD83D", "\uDE00", "👍🏽",
        "他", "مرحبا", "e\u0301", "http://", "@", "#", "a@b.c", "-", "--", "—", "/", "5/17/2018", "No.", "NO", "é", "\t", "\n", "&", "x.com", "½", "_", "Mr.");

    private static readonly Gen<string> Text = Gen.Select(Piece.Array[0, 60], Gen.String[0, 12]).Select((pieces, tail) => string.Concat(pieces) + tail);

    [Fact]
    public void Tokens_and_sentences_keep_their_order_and_slice_the_text() => Text.Sample(text =>
    {
        var sentences = Sentences.All(text);
        var end = 0;
        foreach (var sentence in sentences)
        {
            Assert.NotEmpty(sentence.Tokens);
            Assert.Equal(sentence.Span, sentence.SpanOf(0, sentence.Tokens.Length - 1));
            foreach (var token in sentence.Tokens)
            {
                Assert.True(token.Span.Start >= end && token.Span.Length > 0);
                Assert.Equal(text.Substring(token.Span.Start, token.Span.Length), token.Text);
                end = token.Span.End;
            }
        }
    });

    [Fact]
    public void No_letter_or_digit_is_lost() => Text.Sample(text =>
    {
        var covered = new bool[text.Length];
        foreach (var token in Sentences.All(text).SelectMany(s => s.Tokens)) covered.AsSpan(token.Span.Start, token.Span.Length).Fill(true);
        for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || !char.IsLetterOrDigit(text[i]), $"'{text[i]}' at {i}");
    });

    [Fact]
    public void Every_token_is_tagged() => Text.Sample(text =>
    {
        foreach (var sentence in Sentences.All(text))
        {
            Assert.Equal(sentence.Tokens.Length, sentence.Tags.Length);
            Assert.DoesNotContain(PartOfSpeech.None, sentence.Tags);
        }
    });

    [Fact]
    public void Every_tree_is_a_projective_tree_with_one_root() => Text.Sample(text =>
    {
        foreach (var sentence in Sentences.All(text))
        {
            var count = sentence.Tokens.Length;
            Assert.Equal(count, sentence.Heads.Count);
            Assert.Equal(1, sentence.Heads.Count(head => head == -1));
            Assert.DoesNotContain(Relation.None, sentence.Relations);
            Assert.Equal(new TokenRange(0, count - 1), sentence.SubtreeOf(sentence.Heads.ToList().IndexOf(-1)));
            for (var i = 0; i < count; i++)
            {
                Assert.Equal(sentence.Heads[i] == -1, sentence.Relations[i] == Relation.Root);
                Assert.True(sentence.SubtreeOf(i).Contains(i));
                // Without crossing arcs the subtrees of two words lie apart or one in the other.
                if (sentence.Heads[i] >= 0) Assert.True(sentence.SubtreeOf(sentence.Heads[i]).Contains(sentence.SubtreeOf(i).First));
                Assert.Equal(sentence.SubtreeOf(i).Count, Enumerable.Range(0, count).Count(j => Hangs(sentence, j, i)));
            }
        }
    });

    [Fact]
    public void Questions_to_the_tree_never_throw() => Text.Sample(text =>
    {
        foreach (var sentence in Sentences.All(text))
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                _ = sentence.SubjectOf(i);
                _ = sentence.ObjectOf(i);
                _ = sentence.CountedBy(i);
                if (sentence.NounPhraseAt(i) is { } phrase) Assert.True(phrase.First <= phrase.Last && sentence.Span.Contains(sentence.SpanOf(phrase)));
            }

            Assert.NotEmpty(sentence.Clauses());
        }
    });

    private static bool Hangs(Sentence sentence, int token, int head)
    {
        while (token >= 0 && token != head) token = sentence.Heads[token];
        return token == head;
    }

    [Fact]
    public void The_same_text_gives_the_same_result() => Text.Sample(text =>
        Assert.Equal(
            Sentences.All(text).SelectMany(s => s.Tokens.Zip(s.PennTags)),
            Sentences.All(text).SelectMany(s => s.Tokens.Zip(s.PennTags))));

    [Fact]
    public void A_sentence_of_ten_thousand_words_is_one_sentence()
    {
        var text = string.Concat(Enumerable.Repeat("word and ", 5000));
        var sentence = Sentences.Of(text);
        Assert.Equal(10000, sentence.Tokens.Length);
        Assert.Equal(PartOfSpeech.Conjunction, sentence.Tags[9999]);
        Assert.Equal(1, sentence.Heads.Count(head => head == -1));
        Assert.NotEmpty(sentence.Clauses());
    }

    [Theory]
    [InlineData("a.")]
    [InlineData(". ")]
    [InlineData("? x ")]
    [InlineData("\"")]
    [InlineData("( ")]
    [InlineData("[1] ")]
    [InlineData("a@")]
    [InlineData("x.com/")]
    [InlineData("n't")]
    [InlineData("\uD83D")]
    [InlineData("1,2.")]
    public void Endless_repetition_is_read_in_one_go(string piece) =>
        Assert.NotEmpty(Sentences.All(string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length))));

    [Fact]
    public void An_empty_article_has_no_sentences() => Assert.Empty(Sentences.All(""));
}
