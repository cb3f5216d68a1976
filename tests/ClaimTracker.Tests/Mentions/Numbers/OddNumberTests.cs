namespace ClaimTracker.Tests.Mentions.Numbers;

/// <summary>Numbers that are easily misread: they come with their value, or with none and, where they were left out for their size, a word about it.</summary>
public sealed class OddNumberTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [InlineData("The dust holds 1e5 grains.", 100000)]
    [InlineData("Some 1,23,456 pilgrims came.", 123456)]
    [InlineData("Some 12,34,56,789 pilgrims came.", 123456789)]
    [InlineData("About \u0663\u0664\u0665 people came.", 345)]
    [InlineData("The crate holds \uFF11\uFF12\uFF13 lamps.", 123)]
    [InlineData("The crate holds \u200F59\u200E lamps.", 59)]
    [InlineData("The crate holds \u202E59\u202C lamps.", 59)]
    [InlineData("The valley lost 12'500 trees.", 12500)]
    [InlineData("The valley lost 1’212’500 trees.", 1212500)]
    [InlineData("The valley lost \u0663\u0664\u0665\u066C\u0660\u0660\u0660 trees.", 345000)]
    [InlineData("The pump moved 3\u066B5 litres.", 3.5)]
    [InlineData("They counted nine million million grains.", 9000000000000)]
    [InlineData("set the oven to 85°", 85)]
    [InlineData("It swung by 12º", 12)]
    [InlineData("They left 3/4 of the hay.", 0.75)]
    [InlineData("The letter says [12] nurses left.", 12)]
    public void Has_its_value(string text, double value) => Assert.Equal((decimal)value, Assert.Single(Read(text).Claims).Value);

    [Theory]
    [InlineData("The profit was $2 a share, up from $123456789012345678901234567.")]
    [InlineData("The index fell 1234567890123456789012345678 to 4,567.")]
    public void A_number_near_the_end_of_what_a_decimal_holds_throws_nothing(string text) => Assert.NotEmpty(Read(text).Claims);

    [Fact]
    public void Any_number_of_the_same_words_throws_nothing() => Assert.NotNull(Read("They sold 9 " + string.Concat(Enumerable.Repeat("worth of ", 100_000)) + "coats."));

    [Theory]
    [InlineData("They met on 5/17/2018 and left.")]
    [InlineData("They wrote 1,2,3 and 10,70 and 1,2345 on the slate.")]
    [InlineData("They wrote 1\u0663\u0665 on the slate.")]
    [InlineData("They wrote 12.345.678 on the slate.")]
    [InlineData("[12] Orvik and Holt on eels.")]
    [InlineData("Eels swim at night [12].")]
    [InlineData("Eels swim at night [12, 14].")]
    public void Has_no_value_where_nobody_can_tell(string text) => Assert.Empty(Read(text).Claims);

    [Theory]
    [InlineData("The dust holds 1e9999 grains.")]
    [InlineData("The dust holds 6 × 10^99 grains.")]
    [InlineData("The dust weighs 6×10−40 grams.")]
    [InlineData("The dust holds 5 trillion trillion trillion grains.")]
    [InlineData("The dust holds nine trillion trillion trillion grains.")]
    [InlineData("The dust is worth $999999999999999999999999999 billion.")]
    public void Is_left_out_with_a_word_about_it(string text)
    {
        var report = Read(text);
        Assert.Empty(report.Claims);
        Assert.Equal(DiagnosticCodes.NumberTooLarge, Assert.Single(report.Diagnostics).Code);
    }

    [Theory]
    [InlineData("They wrote 1\u0663\u0665 on the slate.")]
    [InlineData("They wrote \u0967\uFF12 on the slate.")]
    [InlineData("They wrote 10,70 on the slate.")]
    [InlineData("They wrote 1,2345 on the slate.")]
    [InlineData("They wrote 1,234,56 on the slate.")]
    public void Is_left_out_with_a_word_where_nobody_can_read_it(string text)
    {
        var report = Read(text);
        Assert.Empty(report.Claims);
        Assert.Equal(DiagnosticCodes.UnreadableNumber, Assert.Single(report.Diagnostics).Code);
    }

    [Theory]
    [InlineData("They wrote 1,2,3 on the slate.")]
    [InlineData("They met on 5/17/2018 and left.")]
    [InlineData("The router is at 192.168.0.1 and runs version 2.0.1.")]
    [InlineData("They wrote 12,480 and 1,23,456 and 3.5 on the slate.")]
    [InlineData("The museum keeps 1\u20442 of it.")]
    public void Nothing_is_said_of_what_was_read_or_is_no_number(string text) => Assert.Empty(Read(text).Diagnostics);

    [Fact]
    public void Is_left_out_with_a_word_about_it_at_ten_thousand_digits() => Is_left_out_with_a_word_about_it("The dust holds " + new string('7', 10_000) + " grains.");

    private static ClaimReport Read(string text) => Extractor.Extract(Extractor.Articles.ReadText(text));
}
