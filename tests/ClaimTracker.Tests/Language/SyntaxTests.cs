using ClaimTracker.Language;

namespace ClaimTracker.Tests.Language;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData("The mayor said that taxes would rise.", "said", "mayor")]
    [InlineData("The mayor said that taxes would rise.", "would", "taxes")]
    [InlineData("The mayor sat down and waited.", "waited", "mayor")]
    [InlineData("The mayor wants to leave.", "leave", "mayor")]
    [InlineData("The man who wrote the letter is my brother.", "wrote", "man")]
    [InlineData("Taxes were raised again.", "raised", "Taxes")]
    [InlineData("Local MP Sir Desmond Rook said the roads were bad.", "said", "Desmond")]
    [InlineData("Go home now.", "Go", null)]
    public void Knows_the_subject_of_a_verb(string text, string verb, string? subject)
    {
        var sentence = Sentences.Of(text);
        Assert.Equal(subject, Word(sentence, sentence.SubjectOf(Find(sentence, verb))));
    }

    [Theory]
    [InlineData("The council opened a school.", "opened", "school")]
    [InlineData("The council has opened a school.", "has", "school")]
    [InlineData("Taxes were raised again.", "raised", null)]
    public void Knows_the_object_of_a_verb(string text, string verb, string? expected)
    {
        var sentence = Sentences.Of(text);
        Assert.Equal(expected, Word(sentence, sentence.ObjectOf(Find(sentence, verb))));
    }

    [Theory]
    [InlineData("The city opened 14 new schools in May.", "14", "schools")]
    [InlineData("Nearly 3 million people left.", "3", "people")]
    [InlineData("Ten of the members left.", "Ten", "members")]
    [InlineData("The rate fell to 5.", "5", null)]
    public void Knows_what_a_number_counts(string text, string number, string? noun)
    {
        var sentence = Sentences.Of(text);
        Assert.Equal(noun, Word(sentence, sentence.CountedBy(Find(sentence, number))));
    }

    [Theory]
    [InlineData("Yesterday the three old senators from Ohio, who had left, came back.", "old", "the three old senators from Ohio")]
    [InlineData("She spoke to the mayor of Reedville, Ellen Moss.", "to", "the mayor of Reedville")]
    [InlineData("She spoke to the mayor of Reedville, Ellen Moss.", "spoke", null)]
    [InlineData("It hurt the firm's workers and their families.", "workers", "the firm's workers")]
    public void Finds_noun_phrases(string text, string word, string? phrase)
    {
        var sentence = Sentences.Of(text);
        Assert.Equal(phrase, sentence.NounPhraseAt(Find(sentence, word)) is { } range ? sentence.SpanOf(range).Slice(text) : null);
    }

    [Theory]
    [InlineData("Taxes were the point, and the mayor said that rents would rise in May.", "rise", "that rents would rise in May", "rents")]
    [InlineData("The man who wrote the letter is my brother.", "wrote", "who wrote the letter", "man")]
    public void Finds_clauses(string text, string predicate, string words, string subject)
    {
        var sentence = Sentences.Of(text);
        var clause = Assert.Single(sentence.Clauses(), c => sentence.Tokens[c.Predicate].Text == predicate);
        Assert.Equal(words, sentence.SpanOf(clause.Tokens).Slice(text));
        Assert.Equal(subject, Word(sentence, clause.Subject));
    }

    private static int Find(Sentence sentence, string word) => Enumerable.Range(0, sentence.Tokens.Length).First(i => sentence.Tokens[i].Text == word);

    private static string? Word(Sentence sentence, int? token) => token is { } at ? sentence.Tokens[at].Text : null;
}
