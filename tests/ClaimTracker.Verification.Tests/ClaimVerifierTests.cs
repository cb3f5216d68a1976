using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests;

public sealed class ClaimVerifierTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Says_what_the_table_says(string table, string published, string sentence, string words, string verdict, decimal? value)
    {
        var report = await VerifyAsync(table, published, sentence);
        var found = Of(report, words);
        if (verdict == "none")
        {
            Assert.True(found is null or { Kind: VerdictKind.NotEnoughData }, $"{sentence}\n{found?.Kind}: {found?.Explanation}");
            return;
        }

        Assert.True(found is not null, $"No verdict on '{words}' in '{sentence}'.");
        Assert.True(verdict == Name(found.Kind), $"{sentence}\n{Name(found.Kind)} ({found.Reason}), not {verdict}: {found.Explanation}");
        if (value is not null) Assert.Equal(value.Value, found.Computed!.Value!.Value, 4);
    }

    [Fact]
    public async Task Names_the_cell_the_query_and_what_lost()
    {
        var verdict = Of(await VerifyAsync("ferries.csv", "2025-01-20", "Stade had 50,872 ferry passengers in 2023."), "50,872")!;
        Assert.Equal(new EvidenceCell("ferries.csv", 3, "Stade", "passengers", "50872"), Assert.Single(verdict.Evidence));
        Assert.Equal("""SELECT sum("passengers") FROM "ferries.csv" WHERE "harbour" = 'Stade' AND "year" = '2023'""", verdict.Query);
        Assert.NotEmpty(verdict.Readings);
        Assert.DoesNotContain(verdict.Readings, reading => reading.Query == verdict.Query);
        Assert.Equal(VerdictReason.Exact, verdict.Reason);
        Assert.Null(verdict.Correction);
    }

    [Fact]
    public async Task Suggests_the_right_number()
    {
        var verdict = Of(await VerifyAsync("ferries.csv", "2025-01-20", "Passengers at Brake rose 8 percent in 2024."), "8 percent")!;
        Assert.Equal("8%", verdict.Correction);
        Assert.Equal(VerdictReason.WrongDirection, verdict.Reason);
    }

    [Fact]
    public async Task Tells_percent_from_points()
    {
        var verdict = Of(await VerifyAsync("ruritania_jobless_rate.csv", "2024-07-10", "The jobless rate fell by 0.3 percent in May."), "0.3 percent")!;
        Assert.Equal(VerdictReason.PercentVsPoints, verdict.Reason);
        Assert.Equal("0.3 percentage points", verdict.Correction);
    }

    [Fact]
    public async Task A_declared_binding_wins()
    {
        var options = new VerificationOptions { Bindings = [new ClaimBinding { Claim = "12,000 travellers", Dataset = "ferries.csv", Column = "cars", Where = new Dictionary<string, string> { ["harbour"] = "Stade", ["year"] = "2024" } }] };
        var report = await VerifyAsync("ferries.csv", "2025-01-20", "Some 12,000 travellers came.", options);
        var verdict = Of(report, "12,000")!;
        Assert.Equal(10250m, verdict.Computed!.Value);
        Assert.Equal(VerdictKind.Contradicted, verdict.Kind);
    }

    [Fact]
    public async Task A_value_or_a_header_that_is_SQL_is_only_text()
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker").FullName;
        var path = Path.Combine(folder, "towns.csv");
        await File.WriteAllTextAsync(path, "town,\"people\"\"); DROP TABLE d0; --\"\n\"Brake'); DROP TABLE d0; --\",12\nStade,34\n");
        await using var data = DatasetCatalog.Open(path);
        var report = Extract("2025-01-20", "Stade has 34 people.");
        var first = await new ClaimVerifier().VerifyAsync(report, data);
        var second = await new ClaimVerifier().VerifyAsync(report, data);
        Assert.Equal(first.Verdicts.Select(verdict => verdict.Kind), second.Verdicts.Select(verdict => verdict.Kind));
        Assert.Equal(2, data.Datasets[0].RowCount);
    }

    [Fact]
    public async Task No_datasets_no_verdicts()
    {
        await using var data = DatasetCatalog.Open([]);
        var report = await new ClaimVerifier().VerifyAsync(Extract("2025-01-20", "Stade had 50,872 ferry passengers in 2023."), data);
        Assert.Empty(report.Verdicts);
        Assert.Single(report.Claims);
    }

    [Fact]
    public async Task The_same_every_time_and_in_parallel()
    {
        await using var data = DatasetCatalog.Open(Path.Combine(AppContext.BaseDirectory, "Specs", "tables"));
        var report = Extract("2025-01-20", "Stade had 50,872 ferry passengers in 2023. Passengers at Stade rose 20 percent in 2024. Police recorded nine hive thefts in 2023.");
        var verifier = new ClaimVerifier();
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => verifier.VerifyAsync(report, data)));
        Assert.All(runs, run => Assert.Equal(Json.ReportJson.Serialize(runs[0]), Json.ReportJson.Serialize(run)));
    }

    [Fact]
    public async Task Stops_when_it_is_asked_to()
    {
        await using var data = DatasetCatalog.Open(Table("ferries.csv"));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ClaimVerifier().VerifyAsync(Extract("2025-01-20", "Stade had 50,872 ferry passengers in 2023."), data, stop.Token));
    }

    public static TheoryData<string, string, string, string, string, decimal?> Sentences()
    {
        var cases = new TheoryData<string, string, string, string, string, decimal?>();
        foreach (var line in new[] { "verdicts.txt", "sheets.txt", "readings.txt", "context.txt", "guards.txt", "agency.txt", "columns.txt" }.SelectMany(file => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file))))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            cases.Add(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5].Length == 0 ? null : decimal.Parse(parts[5], CultureInfo.InvariantCulture));
        }

        return cases;
    }

    private static async Task<ClaimReport> VerifyAsync(string table, string published, string sentence, VerificationOptions? options = null)
    {
        await using var data = DatasetCatalog.Open(Table(table));
        return await new ClaimVerifier(options).VerifyAsync(Extract(published, sentence), data);
    }

    private static ClaimReport Extract(string published, string text)
    {
        Assert.True(PublicationDate.TryParse(published, out var date));
        return Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Published = date }));
    }

    private static Verdict? Of(ClaimReport report, string words)
    {
        var claim = report.Claims.FirstOrDefault(claim => claim.Span.Slice(report.Article.Text).Contains(words, StringComparison.OrdinalIgnoreCase));
        return claim is null ? null : report.Verdicts.FirstOrDefault(verdict => verdict.ClaimId == claim.Id);
    }

    private static string Table(string name) => Path.Combine(AppContext.BaseDirectory, "Specs", "tables", name);

    private static string Name(VerdictKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}
