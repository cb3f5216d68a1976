using ClaimTracker.Language;

namespace ClaimTracker.Tests.Language;

public sealed class ParserTests
{
    /// <summary>A sentence, a word in it, the word it depends on (empty: root), and how.</summary>
    public static TheoryData<string, string, string, Relation> Arcs => new()
    {
        { "The mayor said that taxes would rise.", "said", "", Relation.Root },
        { "The mayor said that taxes would rise.", "mayor", "said", Relation.Subject },
        { "The mayor said that taxes would rise.", "rise", "said", Relation.ClausalComplement },
        { "The mayor said that taxes would rise.", "taxes", "rise", Relation.Subject },
        { "The mayor said that taxes would rise.", "that", "rise", Relation.Mark },
        { "Taxes were raised by the council in May.", "Taxes", "raised", Relation.PassiveSubject },
        { "Taxes were raised by the council in May.", "council", "raised", Relation.Agent },
        { "Taxes were raised by the council in May.", "in", "May", Relation.Case },
        { "She bought 14 new schools and a bridge.", "14", "schools", Relation.NumericModifier },
        { "She bought 14 new schools and a bridge.", "schools", "bought", Relation.Object },
        { "She bought 14 new schools and a bridge.", "bridge", "schools", Relation.Conjunct },
        { "She bought 14 new schools and a bridge.", "and", "bridge", Relation.Coordinator },
        { "The man who wrote the letter is my brother.", "wrote", "man", Relation.RelativeClause },
        { "The man who wrote the letter is my brother.", "is", "brother", Relation.Copula },
        { "He wants to leave.", "leave", "wants", Relation.OpenComplement },
        { "He will leave because it is late.", "late", "leave", Relation.AdverbialClause },
        { "Ellen Moss lost her job.", "Moss", "Ellen", Relation.Flat },
        { "Ellen Moss lost her job.", "her", "job", Relation.Possessor },
    };

    [Theory]
    [MemberData(nameof(Arcs))]
    public void Finds_the_head(string text, string word, string head, Relation relation)
    {
        var sentence = Sentences.Of(text);
        var at = Enumerable.Range(0, sentence.Tokens.Length).First(i => sentence.Tokens[i].Text == word);
        Assert.Equal(head, sentence.Heads[at] < 0 ? "" : sentence.Tokens[sentence.Heads[at]].Text);
        Assert.Equal(relation, sentence.Relations[at]);
    }

    [Fact]
    public void Many_threads_get_the_same_tree()
    {
        const string Text = "Officials said the bridge, which opened in 1998, carries 12,000 cars a day.";
        var expected = Sentences.Of(Text).Heads;
        var results = new IReadOnlyList<int>[64];
        Parallel.For(0, results.Length, i => results[i] = Sentences.Of(Text).Heads);
        Assert.All(results, heads => Assert.Equal(expected, heads));
    }
}
