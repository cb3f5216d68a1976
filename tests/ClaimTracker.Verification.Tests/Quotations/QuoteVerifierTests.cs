using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Quotations;

public sealed class QuoteVerifierTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [MemberData(nameof(Passages))]
    public async Task Says_what_the_text_says(string text, string passage, string words, string kind, string reason, string explanation)
    {
        var report = await VerifyAsync(passage, Text(text));
        var verdict = Of(report, words);
        Assert.True(verdict is not null, $"No verdict on '{words}' in '{passage}'.");
        Assert.True(string.Equals(kind, verdict.Kind.ToString(), StringComparison.OrdinalIgnoreCase), $"{passage}\n{verdict.Kind}, not {kind}: {verdict.Explanation}");
        Assert.Equal(reason, verdict.Reason.ToString());
        Assert.Contains(explanation, verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_paragraph_the_speaker_and_the_passage()
    {
        var report = await VerifyAsync("“I would like to know where the money is meant to come from,” said Councillor Pryce.", Text("bridge-meeting.txt"));
        var verdict = Of(report, "the money")!;
        Assert.Equal(new EvidenceCell("bridge-meeting.txt", 3, "COUNCILLOR PRYCE", "text", "I would very much like to know where the money is meant to come from."), Assert.Single(verdict.Evidence));
        Assert.Equal("I would very much like to know where the money is meant to come from.", verdict.Correction);
    }

    [Fact]
    public async Task Indirect_speech_and_single_words_are_left_alone()
    {
        var report = await VerifyAsync("The mayor said that the bridge was not safe. She called it “unsafe”.", Text("bridge-meeting.txt"));
        Assert.NotEmpty(report.Quotes);
        Assert.Empty(report.Verdicts);
    }

    [Fact]
    public async Task A_folder_gives_tables_and_texts_and_an_article_is_no_source_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker").FullName;
        const string Passage = "“The bridge is a disgrace to the whole county,” said a neighbour, Tom Hale.";
        await File.WriteAllTextAsync(Path.Combine(folder, "article.txt"), Passage);
        await File.WriteAllTextAsync(Path.Combine(folder, "README.txt"), "This folder holds what the article is checked against.");
        File.Copy(Text("bridge-meeting.txt"), Path.Combine(folder, "minutes.txt"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Specs", "tables", "ferries.csv"), Path.Combine(folder, "ferries.csv"));
        await using var data = DatasetCatalog.Open(folder);
        Assert.Equal(["article.txt", "minutes.txt"], data.Documents.Select(document => document.Name));
        Assert.Equal("ferries.csv", Assert.Single(data.Datasets).Name);
        Assert.Empty(data.Diagnostics);
        var report = await new ClaimVerifier().VerifyAsync(Extractor.Extract(Extractor.Articles.ReadText(Passage)), data);
        Assert.Equal(VerdictReason.WordsAbsent, Assert.Single(report.Verdicts).Reason);
    }

    [Fact]
    public async Task A_text_file_that_holds_a_table_is_a_table()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("claimtracker").FullName, "harbours.txt");
        await File.WriteAllTextAsync(path, "harbour\tboats\nStade\t12\nBrake\t7\n");
        await using var data = DatasetCatalog.Open(path);
        Assert.Equal(2, Assert.Single(data.Datasets).RowCount);
        Assert.Empty(data.Documents);
    }

    [Fact]
    public async Task A_broken_page_is_a_diagnostic_that_names_it()
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "speech.txt"), [0x50, 0, 1, 2, 0, 0x51]);
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.html"), "<html><body></body></html>");
        await using var data = DatasetCatalog.Open(folder);
        Assert.Empty(data.Documents);
        Assert.Contains(data.Diagnostics, problem => problem.Message.Contains("speech.txt", StringComparison.Ordinal));
        Assert.Contains(data.Diagnostics, problem => problem.Message.Contains("empty.html", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string, string, string, string> Passages()
    {
        var cases = new TheoryData<string, string, string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "quotations.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            cases.Add(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        return cases;
    }

    private static async Task<ClaimReport> VerifyAsync(string passage, string path)
    {
        await using var data = DatasetCatalog.Open(path);
        return await new ClaimVerifier().VerifyAsync(Extractor.Extract(Extractor.Articles.ReadText(passage)), data);
    }

    private static Verdict? Of(ClaimReport report, string words)
    {
        var quote = report.Quotes.FirstOrDefault(quote => quote.Content.Any(piece => piece.Slice(report.Article.Text).Contains(words, StringComparison.OrdinalIgnoreCase)));
        return quote is null ? null : report.Verdicts.FirstOrDefault(verdict => verdict.ClaimId == quote.Id);
    }

    private static string Text(string name) => Path.Combine(AppContext.BaseDirectory, "Specs", "texts", name);
}
