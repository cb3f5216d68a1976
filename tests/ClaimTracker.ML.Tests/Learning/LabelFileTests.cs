using ClaimTracker.ML.Learning;

namespace ClaimTracker.ML.Tests.Learning;

public sealed class LabelFileTests
{
    [Theory]
    [InlineData("text,label\nThe fee rose.,yes\nGood morning.,no\n")]
    [InlineData("text,label\r\nThe fee rose.,1\r\n\r\nGood morning.,0")]
    [InlineData("\uFEFFid;Label;Sentence\n7;TRUE;The fee rose.\n8;False;Good morning.\n")]
    [InlineData("Sentence_id\tText\tclass_label\n7\t\"The fee rose.\"\tYes\n8\tGood morning.\tNo\n")]
    [InlineData("label,notes,claim\ny,\"a \"\"note\"\",\nover two lines\", The fee rose. \nn,,Good morning.\n")]
    public void Reads_what_spreadsheets_write(string file) =>
        Assert.Equal([new LabelledSentence("The fee rose.", true), new LabelledSentence("Good morning.", false)], Read(file));

    [Fact]
    public void A_quotation_mark_inside_a_sentence_stays() =>
        Assert.Equal("The \"fee\" rose, a lot.", Read("text,label\n\"The \"\"fee\"\" rose, a lot.\",yes\n").Single().Text);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("url,title,author\na,b,c\n", "no column 'text' (or 'sentence', 'claim'); its columns are: url, title, author")]
    [InlineData("text,notes\na,b\n", "no column 'label'")]
    [InlineData("text,label\nThe fee rose.,yes\nGood morning.,perhaps\n", "line 3: the label 'perhaps'")]
    [InlineData("text,label\n\"Two\nlines.\",yes\nGood morning.\n", "line 4: the row has 1 columns")]
    public void Says_what_is_wrong_and_where(string file, string message)
    {
        var said = Assert.Throws<TrainingException>(() => Read(file)).Message;
        Assert.Contains("labels.csv", said, StringComparison.Ordinal);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() => Assert.Contains("nowhere.csv", Assert.Throws<TrainingException>(() => LabelFile.Read("nowhere.csv")).Message, StringComparison.Ordinal);

    private static IReadOnlyList<LabelledSentence> Read(string file) => LabelFile.Read(new StringReader(file), "labels.csv");
}
