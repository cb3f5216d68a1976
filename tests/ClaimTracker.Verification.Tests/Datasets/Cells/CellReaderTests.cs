using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Tests.Datasets.Cells;

public sealed class CellReaderTests
{
    [Theory]
    [InlineData("12", 12, 0, null)]
    [InlineData("1,234", 1234, 0, null)]
    [InlineData("1,234,567.80", 1234567.80, 2, null)]
    [InlineData("12,34,567", 1234567, 0, null)]
    [InlineData("1 234 567", 1234567, 0, null)]
    [InlineData("1’234.5", 1234.5, 1, null)]
    [InlineData(".5", 0.5, 1, null)]
    [InlineData("-24%", -24, 0, "percent")]
    [InlineData("+13.0 %", 13, 1, "percent")]
    [InlineData("−3.2", -3.2, 1, null)]
    [InlineData("–3.2", -3.2, 1, null)]
    [InlineData("(1,203)", -1203, 0, null)]
    [InlineData("(£1,203)", -1203, 0, "GBP")]
    [InlineData("£(1,203)", -1203, 0, "GBP")]
    [InlineData("(12.5%)", -12.5, 1, "percent")]
    [InlineData("1,203-", -1203, 0, null)]
    [InlineData("£61,230", 61230, 0, "GBP")]
    [InlineData("-$5.25", -5.25, 2, "USD")]
    [InlineData("$-5.25", -5.25, 2, "USD")]
    [InlineData("US$ 40", 40, 0, "USD")]
    [InlineData("EUR 1,200", 1200, 0, "EUR")]
    [InlineData("1,200 €", 1200, 0, "EUR")]
    [InlineData("£1.2m", 1200000, -5, "GBP")]
    [InlineData("3.4 million", 3400000, -5, null)]
    [InlineData("12 km", 12, 0, "kilometre")]
    [InlineData("5.0 [r]", 5, 1, null)]
    [InlineData("5.0 (p)", 5, 1, null)]
    [InlineData("5.0 p", 5, 1, null)]
    [InlineData("6.2 bp", 6.2, 1, null)]
    [InlineData("37*", 37, 0, null)]
    [InlineData("37¹", 37, 0, null)]
    [InlineData("1,203[2]", 1203, 0, null)]
    [InlineData("1.5e6", 1500000, 0, null)]
    [InlineData("\u00a042\u00a0", 42, 0, null)]
    public void Numbers(string text, double value, int decimals, string? unit)
    {
        var cell = CellReader.Read(text, DecimalMark.Point);
        Assert.Equal((CellKind.Number, (decimal)value, decimals, unit), (cell.Kind, cell.Value, cell.Decimals, cell.Unit));
    }

    [Theory]
    [InlineData("1,5", 1.5, 1)]
    [InlineData("1.234,56", 1234.56, 2)]
    [InlineData("1 234,5", 1234.5, 1)]
    [InlineData("1.234", 1234, 0)]
    [InlineData("-12,5 %", -12.5, 1)]
    public void Numbers_with_a_decimal_comma(string text, double value, int decimals)
    {
        var cell = CellReader.Read(text, DecimalMark.Comma);
        Assert.Equal((CellKind.Number, (decimal)value, decimals), (cell.Kind, cell.Value, cell.Decimals));
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("..")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData(" – ")]
    [InlineData("[c]")]
    [InlineData("..[1]")]
    [InlineData(": ")]
    [InlineData(": u")]
    [InlineData("#DIV/0!")]
    public void Marks_for_no_number(string text) => Assert.Equal(CellKind.Missing, CellReader.Read(text, DecimalMark.Point).Kind);

    [Theory]
    [InlineData("<5")]
    [InlineData("10-14")]
    [InlineData("10–14")]
    [InlineData("12:30")]
    [InlineData("45 (12)")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1.2.3")]
    [InlineData("2016-05-01")]
    [InlineData("10/2/2016")]
    [InlineData("Ward 5")]
    [InlineData("5 of 7")]
    [InlineData("--5")]
    [InlineData("3rd")]
    [InlineData("1e999")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1,000 km of £5")]
    [InlineData("5;DROP TABLE d0")]
    public void Text_that_is_no_single_number(string text) => Assert.Equal(CellKind.Text, CellReader.Read(text, DecimalMark.Point).Kind);

    [Fact]
    public void A_leading_zero_is_a_code()
    {
        Assert.True(CellReader.Read("0451", DecimalMark.Point).IsCode);
        Assert.False(CellReader.Read("0.451", DecimalMark.Point).IsCode);
        Assert.False(CellReader.Read("0", DecimalMark.Point).IsCode);
    }

    [Theory]
    [InlineData("1.5", 1)]
    [InlineData("1,5", -1)]
    [InlineData("1,234", 0)]
    [InlineData("1.234", 0)]
    [InlineData("0,123", -1)]
    [InlineData("1,234.5", 1)]
    [InlineData("1.234,5", -1)]
    [InlineData("1,234,567", 1)]
    [InlineData("1.234.567", -1)]
    [InlineData("12345,678", -1)]
    [InlineData("£1,234.50", 1)]
    [InlineData("a, b", 0)]
    [InlineData("12", 0)]
    public void What_a_cell_says_about_the_decimal_mark(string text, int expected) => Assert.Equal(expected, NumberText.Evidence(text));
}
