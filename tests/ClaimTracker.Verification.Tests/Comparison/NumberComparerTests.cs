using System.Globalization;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Comparison;

namespace ClaimTracker.Verification.Tests.Comparison;

public sealed class NumberComparerTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decides_as_the_rules_say(string sentence, decimal actual, decimal halfWidth, string expected)
    {
        var report = Extractor.Extract($"<article><p>{sentence}</p></article>");
        var claim = Assert.Single(report.Claims);
        var number = ClaimedNumberReader.Read(claim, claim.Span.Slice(report.Article.Text));
        Assert.NotNull(number);
        Assert.Equal(expected, Name(NumberComparer.Compare(number, new ActualNumber(actual, halfWidth)).Reason));
    }

    [Theory]
    [InlineData("26.9", 26.9, 0.1, 0.1)]
    [InlineData("2.1 million", 2_100_000, 100_000, 100_000)]
    [InlineData("26,000", 26_000, 1, 1_000)]
    [InlineData("$1.2 trillion", 1_200_000_000_000, 100_000_000_000, 100_000_000_000)]
    [InlineData("1.5 lakh", 150_000, 10_000, 10_000)]
    [InlineData("two million", 2_000_000, 1_000_000, 1_000_000)]
    [InlineData("forty", 40, 1, 10)]
    [InlineData(".5", 0.5, 0.1, 0.1)]
    public void Reads_the_places_that_are_written(string text, decimal value, decimal last, decimal coarsest) =>
        Assert.Equal((last, coarsest), ClaimedNumberReader.Places(text, value));

    [Theory]
    [InlineData(VerdictReason.Coarse, VerdictKind.Supported)]
    [InlineData(VerdictReason.Near, VerdictKind.Close)]
    [InlineData(VerdictReason.Truncated, VerdictKind.Close)]
    [InlineData(VerdictReason.ScaleError, VerdictKind.Contradicted)]
    [InlineData(VerdictReason.HedgeViolated, VerdictKind.Contradicted)]
    [InlineData(VerdictReason.Vague, VerdictKind.NotCheckable)]
    public void Maps_reasons_to_verdicts(VerdictReason reason, VerdictKind kind) => Assert.Equal(kind, new Agreement(reason).Kind);

    public static TheoryData<string, decimal, decimal, string> Cases()
    {
        var cases = new TheoryData<string, decimal, decimal, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "comparison.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            cases.Add(parts[0], decimal.Parse(parts[1], CultureInfo.InvariantCulture), decimal.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
        }

        return cases;
    }

    private static string Name(VerdictReason reason) => char.ToLowerInvariant(reason.ToString()[0]) + reason.ToString()[1..];
}
