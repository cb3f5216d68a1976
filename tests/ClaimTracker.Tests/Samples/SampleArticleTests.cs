namespace ClaimTracker.Tests.Samples;

/// <summary>
/// The saved articles under <c>samples/</c> against what their authors say is in them. The floors are pinned a little under
/// what the library reaches, so that a change that loses claims or quotes shows.
/// </summary>
public sealed class SampleArticleTests
{
    private const double ClaimFloor = 0.94;
    private const double QuoteFloor = 0.80;
    private const double SpeakerFloor = 0.75;

    private static readonly ClaimExtractor Extractor = new();

    private static readonly Lazy<IReadOnlyList<(SampleGold Gold, ClaimReport Report)>> Reports = new(() =>
        SampleGold.All().Select(gold => (gold, Extractor.Extract(Extractor.Articles.Read(File.ReadAllBytes(gold.Page))))).ToList());

    public static TheoryData<string> Slugs => new(SampleGold.All().Select(gold => gold.Slug));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_page_says_who_wrote_it_when_and_where(string slug)
    {
        var (gold, report) = Of(slug);
        Assert.Equal(gold["title"], report.Article.Title);
        Assert.Equal(gold.Authors, report.Article.Authors);
        Assert.Equal(gold["outlet"], report.Article.Outlet);
        Assert.StartsWith(gold["published"]![..10], report.Article.Published.ToString(), StringComparison.Ordinal);
        if (gold["canonicalUrl"] is { } url) Assert.Equal(url, report.Article.CanonicalUrl);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_body_holds_its_paragraphs_and_no_furniture(string slug)
    {
        var (gold, report) = Of(slug);
        var text = SampleGold.Normal(report.Article.Text);
        var missing = gold.Paragraphs.Where(paragraph => !text.Contains(paragraph, StringComparison.Ordinal)).ToList();
        Assert.True(missing.Count <= gold.Paragraphs.Count / 10, "missing: " + string.Join(" | ", missing));
        Assert.All(gold.NotInText, furniture => Assert.DoesNotContain(SampleGold.Normal(furniture), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Claims_are_found_and_little_else()
    {
        var (hit, found, wanted) = (0, 0, 0);
        foreach (var (gold, report) in Reports.Value)
        {
            var open = report.Claims.ToList();
            foreach (var claim in gold.Claims)
            {
                var match = open.FirstOrDefault(candidate => Matches(report, candidate, claim));
                if (match is null) wanted += claim.Optional ? 0 : 1;
                else
                {
                    open.Remove(match);
                    hit++;
                    found++;
                    wanted++;
                }
            }

            found += open.Count;
        }

        AssertF1(ClaimFloor, hit, found, wanted);
    }

    [Fact]
    public void Quotes_are_found_with_their_speakers()
    {
        var (hit, found, wanted, named) = (0, 0, 0, 0);
        var sure = new List<(double Confidence, bool IsRight)>();
        foreach (var (gold, report) in Reports.Value)
        {
            var open = report.Quotes.ToList();
            foreach (var quote in gold.Quotes)
            {
                var words = quote.Content.SelectMany(SampleGold.Words).ToHashSet();
                var match = open.FirstOrDefault(candidate => Overlap(words, candidate.Content.SelectMany(piece => SampleGold.Words(piece.Slice(report.Article.Text))).ToHashSet()) >= 0.6);
                if (match is null) wanted += quote.Optional ? 0 : 1;
                else
                {
                    open.Remove(match);
                    hit++;
                    found++;
                    wanted++;
                    var isProper = quote.SpeakerName is { Length: > 0 } name && char.IsUpper(name[0]);
                    var isNamed = isProper ? match.SpeakerName == quote.SpeakerName : match.SpeakerName is not { Length: > 0 } other || !char.IsUpper(other[0]);
                    if (isNamed) named++;
                    sure.Add((match.Confidence, isNamed));
                }
            }

            found += open.Count;
            sure.AddRange(open.Where(quote => !quote.Nested).Select(quote => (quote.Confidence, false)));
        }

        AssertF1(QuoteFloor, hit, found, wanted);
        Assert.True(named >= SpeakerFloor * hit, $"{named} of {hit} speakers");

        // Confidence ranks: the surer half is right more often than the other, and what is nearly certain is nearly always right.
        var ranked = sure.OrderByDescending(quote => quote.Confidence).Select(quote => quote.IsRight ? 1.0 : 0).ToList();
        var half = ranked.Count / 2;
        Assert.True(ranked.Take(half).Average() > ranked.Skip(half).Average(), FormattableString.Invariant($"{ranked.Take(half).Average():F2} and {ranked.Skip(half).Average():F2}"));
        var certain = sure.Where(quote => quote.Confidence >= 0.85).Select(quote => quote.IsRight ? 1.0 : 0).ToList();
        Assert.True(certain.Average() >= 0.85, FormattableString.Invariant($"{certain.Average():F2} of {certain.Count}"));
    }

    [Fact]
    public void The_slips_in_the_samples_are_caught()
    {
        var (_, shelter) = Of("shelter-crowding");
        Assert.Contains(shelter.Checks, check => !check.Holds && check.Explanation.Contains("53 percent", StringComparison.Ordinal));
        var (_, tipping) = Of("fly-tipping");
        Assert.Contains(tipping.Checks, check => !check.Holds && check.Explanation.Contains("58 per cent", StringComparison.Ordinal));
        Assert.InRange(Reports.Value.Sum(item => item.Report.Checks.Count(check => !check.Holds)), 2, 4);
    }

    private static (SampleGold Gold, ClaimReport Report) Of(string slug) => Reports.Value.Single(item => item.Gold.Slug == slug);

    private static bool Matches(ClaimReport report, ClaimTracker.Claims.NumericClaim claim, SampleGold.Claim gold)
    {
        if (!Same(claim.Value, gold.Value) || !Same(claim.Low, gold.Low) || !Same(claim.High, gold.High)) return false;
        var written = claim.Span.Slice(report.Article.Text);
        if (!written.Contains(gold.Text, StringComparison.Ordinal) && !gold.Text.Contains(written, StringComparison.Ordinal)) return false;
        var sentence = SampleGold.Normal(claim.Sentence.Slice(report.Article.Text));
        return SampleGoldParagraph(report, gold).Contains(sentence[..Math.Min(40, sentence.Length)], StringComparison.Ordinal);
    }

    private static string SampleGoldParagraph(ClaimReport report, SampleGold.Claim gold) =>
        Reports.Value.Single(item => item.Report == report).Gold.Paragraphs[gold.Paragraph];

    private static bool Same(decimal? actual, decimal? wanted) => wanted is not { } value || (actual is { } number && Math.Abs(number - value) <= 0.001m * Math.Abs(value));

    private static double Overlap(HashSet<string> a, HashSet<string> b) => a.Count == 0 ? 0 : (double)a.Count(b.Contains) / a.Union(b).Count();

    private static void AssertF1(double floor, int hit, int found, int wanted)
    {
        var (precision, recall) = ((double)hit / found, (double)hit / wanted);
        var f1 = 2 * precision * recall / (precision + recall);
        Assert.True(f1 >= floor, FormattableString.Invariant($"P {precision:F3} R {recall:F3} F1 {f1:F3}, {hit} of {wanted}, {found} found"));
    }
}
