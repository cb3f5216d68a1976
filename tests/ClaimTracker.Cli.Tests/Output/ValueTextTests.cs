using ClaimTracker.Claims;
using ClaimTracker.Cli.Output;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Cli.Tests.Output;

public sealed class ValueTextTests
{
    public static TheoryData<ClaimKind, string?, Bound?, string?, string> Values => new()
    {
        { ClaimKind.Count, "59", Bound.Exactly, null, "59" },
        { ClaimKind.Count, "59.00", Bound.MoreThan, null, "more than 59" },
        { ClaimKind.Count, "1234567", Bound.About, null, "about 1,234,567" },
        { ClaimKind.Count, "-4", Bound.Exactly, null, "−4" },
        { ClaimKind.Money, "1500000", Bound.AtLeast, "USD", "at least $1.5 million" },
        { ClaimKind.Money, "2000000000", Bound.Exactly, "EUR", "€2 billion" },
        { ClaimKind.Money, "-12.5", Bound.Exactly, "GBP", "−£12.50" },
        { ClaimKind.Money, "900", Bound.AtMost, "SEK", "at most SEK 900" },
        { ClaimKind.Rate, "250000", Bound.Exactly, "GBP per year", "£250,000 per year" },
        { ClaimKind.Rate, "12", Bound.Exactly, "death per 100000 person", "12 deaths per 100,000 people" },
        { ClaimKind.Rate, "24.4", Bound.Exactly, "per 100000 person", "24.4 per 100,000 people" },
        { ClaimKind.Rate, "35", Bound.Exactly, "per 1000", "35 per 1,000" },
        { ClaimKind.Rate, "22.5", Bound.Exactly, "USD per square foot", "$22.50 per square foot" },
        { ClaimKind.Rate, "1", Bound.Exactly, "mile per hour", "1 mile per hour" },
        { ClaimKind.Percentage, "26.9", Bound.Almost, "percent", "almost 26.9%" },
        { ClaimKind.PercentagePoints, "0.3", Bound.Exactly, null, "0.3 percentage points" },
        { ClaimKind.PercentagePoints, "1", Bound.Exactly, null, "1 percentage point" },
        { ClaimKind.Measure, "1", Bound.Exactly, "metre", "1 metre" },
        { ClaimKind.Measure, "30", Bound.LessThan, "metre", "less than 30 metres" },
        { ClaimKind.Measure, "6", Bound.Exactly, "foot", "6 feet" },
        { ClaimKind.Measure, "38.5", Bound.JustOver, "degree Celsius", "just over 38.5 degrees Celsius" },
        { ClaimKind.Measure, "70", Bound.Exactly, "mile per hour", "70 miles per hour" },
        { ClaimKind.Multiple, "2", Bound.Exactly, null, "2 times" },
        { ClaimKind.Ratio, "0.333333", Bound.Exactly, null, "0.333" },
        { ClaimKind.Rank, "3", Bound.Exactly, null, "3rd" },
        { ClaimKind.Rank, "12", Bound.Exactly, null, "12th" },
        { ClaimKind.Rank, "21", Bound.Exactly, null, "21st" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_reads_as_people_write_it(ClaimKind kind, string? value, Bound? bound, string? unit, string expected) =>
        Assert.Equal(expected, ValueText.Of(Claim(kind, unit) with { Value = decimal.Parse(value!), Bound = bound }));

    [Fact]
    public void Ranges_and_vague_magnitudes()
    {
        Assert.Equal("$3 billion–$4 billion", ValueText.Of(Claim(ClaimKind.Money, "USD") with { Low = 3e9m, High = 4e9m, Bound = Bound.Between }));
        Assert.Equal("24 or more", ValueText.Of(Claim(ClaimKind.Count, null) with { Low = 24 }));
        Assert.Equal("up to 12", ValueText.Of(Claim(ClaimKind.Count, null) with { High = 12 }));
        Assert.Equal("10–15%", ValueText.Of(Claim(ClaimKind.Percentage, "percent") with { Low = 10, High = 15, Bound = Bound.Between }));
    }

    [Fact]
    public void A_date_is_its_time()
    {
        var claim = Claim(ClaimKind.Date, null) with { Time = new TimeExpression(default, TimeType.Date, "1996") };
        Assert.Equal("1996", ValueText.Of(claim));
        Assert.Equal("", ValueText.Of(Claim(ClaimKind.Date, null)));
    }

    [Theory]
    [InlineData("2026-03-02", "2 March 2026")]
    [InlineData("2026-03", "March 2026")]
    [InlineData("2026", "2026")]
    [InlineData("199", "1990s")]
    [InlineData("2026-Q1", "quarter 1 of 2026")]
    [InlineData("2026-W09", "week 9 of 2026")]
    [InlineData("2025-WI", "winter 2025")]
    [InlineData("P3D", "3 days")]
    [InlineData("P1Y", "1 year")]
    [InlineData("PT2H", "2 hours")]
    [InlineData("PXM", "PXM")]
    [InlineData("P1Y6M", "P1Y6M")]
    [InlineData("PRESENT_REF", "now")]
    [InlineData("2026-13", "2026-13")]
    [InlineData("2026-03-02T09:30", "2026-03-02T09:30")]
    [InlineData("", "")]
    [InlineData("P", "P")]
    public void A_time_reads_as_people_write_it(string value, string expected) => Assert.Equal(expected, TimeText.Of(value));

    private static NumericClaim Claim(ClaimKind kind, string? unit) => new() { Id = "c1", Span = default, Sentence = default, Kind = kind, Unit = unit };
}
