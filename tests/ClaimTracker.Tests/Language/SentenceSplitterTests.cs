namespace ClaimTracker.Tests.Language;

public sealed class SentenceSplitterTests
{
    /// <summary>A text with a bar between its sentences.</summary>
    public static TheoryData<string> Cuts => new()
    {
        // abbreviations inside
        "Gov. Ellen Moss met Dr. Reed. | They talked.",
        "He lives at No. 10. | She does not.",
        "He said no. | Ten people agreed.",
        "In the U.S. Senate it failed. | It passed in the U.S. | The president signed it.",
        "Acme Inc. Chairman Joe Moss left. | He had run Acme Inc. | The firm fell.",
        "It opens at 9 a.m. Monday. | It closes at 6 p.m. | Buses run later.",
        "The vote is on Sept. 5. | It may slip to Oct. 1.",
        "J. R. Moss wrote it. | Samuel L. Cole read it.",
        "She has a Ph.D. in physics.",
        "See p. 12. | Then go on.",
        "Prices fell 3.5 percent. | 40 shops closed.",
        "Acme Inc. (ACME) Chairman Joe Moss left.",
        // quotation marks
        "He is 6'2\" tall. | \"We won,\" he said. | \"They lost.\"",
        "“We won.” | “They lost,” he said.",
        "\"We won.\" | \"They lost,\" he said.",
        "He said: \"We won.\" | Nobody cheered.",
        "“Why now?” Brandt asked. | Nobody knew.",
        "“Why now?” asked Brandt.",
        "“Stop!” he cried.",
        "“Why now?” | The room was silent.",
        "`` We won . '' | `` They lost , '' he said .",
        "\" We won . \" | Brandt left .",
        "(He lied.) | She did not.",
        "“We won.“ | Nobody cheered.",
        "... and so we left. | Nobody saw us.",
        "He won (again!) and left.",
        // ellipses, stops in a row
        "Well ... maybe not. | We'll see.",
        "What?! | Nobody told me.",
        "It is over… | Nobody knows why.",
        // references and notes
        "The bridge is old. [7] | It was built in 1902. [8] [9]",
        "The data is thin.12 | More is needed.",
        "Nobody saw it. [citation needed] | It was dark.",
        "[He] won. | [They] lost.",
        "Ellen Moss (b. March 1950) and Joe Cole (d. 1999) wrote it.",
        "She starred in Stop! (1965) and in Why? (1970), a drama.",
        "It failed. | (Nobody knew why.) | Then it worked.",
        "He sold it. | iPads came next.",
        // headings and list items
        "1. Introduction",
        "2.3. Lower taxes for all",
        "A headline without a stop",
        // no capitals, other scripts
        "it rained. | we stayed in.",
        "Он ушёл. | Она осталась.",
        "他走了。| 她留下了。",
        // a stop that is none
        "Visit example.com today. | It is free.",
        "Yahoo! said it was sold.",
        "He scored 10 pts. in the half.",
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Cuts_where_a_reader_would(string marked)
    {
        var expected = marked.Split('|', StringSplitOptions.TrimEntries);
        var text = marked.Replace(" | ", " ").Replace("|", "");
        Assert.Equal(expected, Sentences.All(text).Select(s => s.Span.Slice(text)));
    }

    [Fact]
    public void A_block_ends_its_sentence()
    {
        var article = Sentences.Blocks("No stop here", "Another block. And more.");
        var sentences = new ClaimTracker.Language.SentenceSplitter().Split(article);
        Assert.Equal([0, 1, 1], sentences.Select(s => s.Block));
        Assert.Equal([0, 1, 2], sentences.Select(s => s.Index));
    }
}
