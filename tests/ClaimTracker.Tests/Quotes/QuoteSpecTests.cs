namespace ClaimTracker.Tests.Quotes;

/// <summary>Runs <c>Specs/quotes.txt</c>: under each passage stand the quotes that are in it, and no others.</summary>
public sealed class QuoteSpecTests
{
    private const string Quote = "  > ";

    public static TheoryData<string, string, string> Passages()
    {
        var passages = new TheoryData<string, string, string>();
        string heading = "", text = "";
        var quotes = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "quotes.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith(Quote, StringComparison.Ordinal))
            {
                quotes.Add(line[Quote.Length..]);
                continue;
            }

            if (text.Length > 0) passages.Add(heading, text, string.Join('\n', quotes));
            quotes.Clear();
            if (line.StartsWith("== ", StringComparison.Ordinal)) (heading, text) = (line[3..], "");
            else text = line;
        }

        passages.Add(heading, text, string.Join('\n', quotes));
        return passages;
    }

    [Theory]
    [MemberData(nameof(Passages))]
    public void A_passage_has_the_quotes_that_stand_under_it(string phenomenon, string text, string quotes)
    {
        Assert.NotEmpty(phenomenon);
        Assert.Equal(quotes, QuoteSpecs.Write(text));
    }
}
