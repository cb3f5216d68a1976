using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Tests.Language;

public sealed class TaggerTests
{
    /// <summary>Words with their tags, as "word/TAG".</summary>
    public static TheoryData<string> Clear => new()
    {
        "The/DT mayor/NN said/VBD on/IN Monday/NNP that/IN 14/CD schools/NNS would/MD close/VB ./Stop",
        "She/PRP has/VBZ not/RB seen/VBN the/DT report/NN ,/Comma but/CC her/PRPS lawyers/NNS have/VBP ./Stop",
        "Rising/VBG prices/NNS broke/VBD families/NNS who/WP rent/VBP ./Stop",
        "About/RB 3,200/CD people/NNS live/VBP there/RB ./Stop",
        "Did/VBD Anna/NNP Brandt/NNP 's/POS company/NN pay/VB $/Currency 40/CD million/CD ?/Stop",
        "It/PRP does/VBZ n't/RB matter/VB how/WRB you/PRP count/VBP them/PRP ./Stop",
    };

    [Theory]
    [MemberData(nameof(Clear))]
    public void Tags_clear_sentences(string tagged)
    {
        var pairs = tagged.Split(' ').Select(pair => (Word: pair[..pair.LastIndexOf('/')], Tag: pair[(pair.LastIndexOf('/') + 1)..])).ToArray();
        var sentence = Sentences.Of(string.Join(' ', pairs.Select(p => p.Word)));
        Assert.Equal(tagged, string.Join(' ', sentence.Tokens.Select((t, i) => t.Text + "/" + sentence.PennTags[i])));
    }

    [Theory]
    [InlineData("the council voted to raise taxes on homes", 5, PartOfSpeech.Noun)]
    [InlineData("the council voted to raise taxes on homes", 2, PartOfSpeech.Verb)]
    [InlineData("THE COUNCIL VOTED TO RAISE TAXES ON HOMES", 2, PartOfSpeech.Verb)]
    [InlineData("THE COUNCIL VOTED TO RAISE TAXES ON HOMES", 5, PartOfSpeech.Noun)]
    [InlineData("Mayor Says Taxes on Homes Will Rise", 1, PartOfSpeech.Verb)]
    [InlineData("“We ’ve won,” she said.", 2, PartOfSpeech.Auxiliary)]
    public void Does_not_lean_on_capitals_or_straight_marks(string text, int token, PartOfSpeech expected) =>
        Assert.Equal(expected, Sentences.Of(text).Tags[token]);

    /// <summary>No treebank of American English holds these; all end like a pronoun, an article or an auxiliary.</summary>
    [Theory]
    [InlineData("said harbour director Ruth Amsel.", 1)]
    [InlineData("The old harbour was dredged in May.", 2)]
    [InlineData("A new arbour stood by the gate.", 2)]
    [InlineData("They sold the dhow for scrap.", 3)]
    public void Words_never_seen_are_no_function_words(string text, int token) =>
        Assert.False(TaggerModel.IsClosed(Sentences.Of(text).Tags[token]), Sentences.Of(text).Tags[token].ToString());

    [Fact]
    public void Both_tag_sets_have_one_tag_a_token()
    {
        var sentence = Sentences.Of("Some 40 percent of them left in 2016, he added.");
        Assert.Equal(sentence.Tokens.Length, sentence.Tags.Length);
        Assert.Equal(sentence.Tokens.Length, sentence.PennTags.Count);
    }

    [Fact]
    public void Many_threads_get_the_same_tags()
    {
        var tokens = Sentences.Of("Officials said the bridge, which opened in 1998, carries 12,000 cars a day.").Tokens;
        var expected = new Tagger().Tag(tokens.AsSpan());
        var results = new PartOfSpeech[64][];
        Parallel.For(0, results.Length, i => results[i] = new Tagger().Tag(tokens.AsSpan()));
        Assert.All(results, tags => Assert.Equal(expected, tags));
    }
}
