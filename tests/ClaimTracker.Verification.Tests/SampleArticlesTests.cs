using System.Globalization;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Verification.Tests;

/// <summary>Each saved article in <c>samples/</c> holds errors against the datasets beside it: all of them are found, and nothing else is called wrong.</summary>
public sealed class SampleArticlesTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    public static TheoryData<string> Articles() => [.. Directory.EnumerateFiles(Path.Combine(Samples, "articles")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Its_errors_are_contradicted_with_the_right_value_and_nothing_else_is(string article)
    {
        var expected = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Samples, "articles", "expected", Path.ChangeExtension(article, ".json"))));
        var errors = expected["verdicts"]!.Where(verdict => (string?)verdict["verdict"] == "contradicted").Select(verdict => (Text: (string)verdict["text"]!, Value: (decimal)verdict["computed"]!)).ToList();
        Assert.NotEmpty(errors);
        var report = await VerifyAsync(article);
        var found = report.Verdicts.Where(verdict => verdict.Kind == VerdictKind.Contradicted).Select(verdict => (Words: report.Claims.Single(claim => claim.Id == verdict.ClaimId).Span.Slice(report.Article.Text), verdict)).ToList();
        Assert.Equal(errors.Select(error => error.Text).Order(StringComparer.Ordinal), found.Select(one => one.Words).Order(StringComparer.Ordinal));
        foreach (var (words, verdict) in found)
        {
            Assert.Equal(errors.Single(error => error.Text == words).Value, verdict.Computed!.Value!.Value, 4);
            Assert.NotEmpty(verdict.Evidence);
            Assert.NotNull(verdict.Correction);
        }
    }

    [Fact]
    public async Task Most_of_what_the_data_holds_is_found()
    {
        int right = 0, all = 0;
        foreach (var article in Directory.EnumerateFiles(Path.Combine(Samples, "articles")))
        {
            var expected = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Samples, "articles", "expected", Path.ChangeExtension(Path.GetFileName(article), ".json"))));
            var report = await VerifyAsync(Path.GetFileName(article));
            var paragraphs = expected["paragraphs"]!.Select(paragraph => (string)paragraph!).ToList();
            foreach (var verdict in expected["verdicts"]!)
            {
                all++;
                var text = (string)verdict["text"]!;
                var claim = report.Claims.FirstOrDefault(claim => claim.Span.Slice(report.Article.Text) == text && paragraphs[(int)verdict["paragraph"]!].Contains(claim.Sentence.Slice(report.Article.Text).Trim(), StringComparison.Ordinal));
                if (claim is not null && report.Verdicts.FirstOrDefault(other => other.ClaimId == claim.Id) is { } given && string.Equals(given.Kind.ToString(), (string?)verdict["verdict"], StringComparison.OrdinalIgnoreCase)) right++;
            }
        }

        Assert.True(right >= all * 0.7, string.Create(CultureInfo.InvariantCulture, $"{right} of {all} verdicts are as expected."));
    }

    private static async Task<ClaimReport> VerifyAsync(string article)
    {
        await using var data = DatasetCatalog.Open(Path.Combine(Samples, "data"));
        Assert.DoesNotContain(data.Diagnostics, problem => problem.Severity == DiagnosticSeverity.Error);
        var extractor = new ClaimExtractor();
        var content = await File.ReadAllBytesAsync(Path.Combine(Samples, "articles", article));
        return await new ClaimVerifier().VerifyAsync(extractor.Extract(extractor.Articles.Read(content)), data);
    }
}
