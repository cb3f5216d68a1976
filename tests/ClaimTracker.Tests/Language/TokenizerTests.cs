using ClaimTracker.Language;

namespace ClaimTracker.Tests.Language;

public sealed class TokenizerTests
{
    /// <summary>A text, and its tokens with a bar between them.</summary>
    public static TheoryData<string, string> Cuts => new()
    {
        // clitics
        { "Brandt's", "Brandt|'s" },
        { "Brandt’s", "Brandt|’s" },
        { "the mayors' talks", "the|mayors|'|talks" },
        { "don't", "do|n't" },
        { "can’t", "ca|n’t" },
        { "cannot", "can|not" },
        { "They'll say we've lost", "They|'ll|say|we|'ve|lost" },
        { "Brandt 's plan does n't", "Brandt|'s|plan|does|n't" },
        { "O'Neill", "O'Neill" },
        // compounds
        { "a fifty-year-old", "a|fifty|-|year|-|old" },
        { "Reed–Cole", "Reed|–|Cole" },
        { "and/or", "and|/|or" },
        { "wait--what", "wait|--|what" },
        // numbers
        { "$1.5m", "$|1.5m" },
        { "US$40", "US|$|40" },
        { "300k users, 12,480 of them", "300k|users|,|12,480|of|them" },
        { "3rd on 5/17/2018 at 9:30", "3rd|on|5/17/2018|at|9:30" },
        { "26.9% or 4½", "26.9|%|or|4½" },
        { ".5 points", ".5|points" },
        { "10-12", "10|-|12" },
        { "the 1980s", "the|1980s" },
        { "GB # 12.4 billion", "GB|#|12.4|billion" },
        { "-4°C", "-|4|°|C" },
        // stops
        { "No. 10 said no.", "No.|10|said|no|." },
        { "at 6 p.m.", "at|6|p.m." },
        { "the U.S. and D.C.", "the|U.S.|and|D.C." },
        { "J. R. Moss", "J.|R.|Moss" },
        { "She has a Ph.D. in it", "She|has|a|Ph.D.|in|it" },
        { "on p. 12 or p", "on|p.|12|or|p" },
        { "Wait... what?!", "Wait|...|what|?!" },
        { "I. said", "I.|said" },
        // quotation marks
        { "“So,” she said", "“|So|,|”|she|said" },
        { "``So,'' she said", "``|So|,|''|she|said" },
        { "'So'", "'|So|'" },
        // addresses
        { "see example.com/a-b.", "see|example.com/a-b|." },
        { "mail r.moss@example.org, please", "mail|r.moss@example.org|,|please" },
        { "(https://example.org/x?y=1)", "(|https://example.org/x?y=1|)" },
        { "@ask_me #voting2020!", "@ask_me|#voting2020|!" },
        // white space and the unseen
        { "40 per\u00A0cent\u2009of", "40|per|cent|of" },
        { "a\u200Bb\uFEFF c\u0007", "a|b|c" },
        // other scripts
        { "Привет, мир", "Привет|,|мир" },
        { "ok 👍🏽 fine", "ok|👍|🏽|fine" },
        { "AT&T", "AT&T" },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Cuts_as_the_contract_says(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.All(text).SelectMany(s => s.Tokens).Select(t => t.Text)));

    [Theory]
    [InlineData("Brandt", TokenKind.Word)]
    [InlineData("3rd", TokenKind.Number)]
    [InlineData(".5", TokenKind.Number)]
    [InlineData("“", TokenKind.Punctuation)]
    [InlineData("%", TokenKind.Symbol)]
    [InlineData("example.org", TokenKind.Address)]
    public void Knows_what_a_token_is_made_of(string text, TokenKind kind) => Assert.Equal(kind, Assert.Single(Sentences.Of(text).Tokens).Kind);

    [Fact]
    public void Lower_makes_apostrophes_straight() => Assert.Equal("n't", Sentences.Of("DON’T").Tokens[1].Lower);
}
