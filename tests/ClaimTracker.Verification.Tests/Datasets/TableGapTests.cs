using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

/// <summary>Nothing of a table is left out without a word.</summary>
public sealed class TableGapTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("year,boats,crew\n2020,1,2\n2021,3,4\n2022,=SUM(B2:B3),5\n", DatasetCodes.Formulas, "The column 'boats' holds 1 formula and no value for it, such as '=SUM(B2:B3)'")]
    [InlineData("year,boats\n", DatasetCodes.NoRows, "It has 2 columns and no rows")]
    [InlineData("year,boats\n2020,1,99\n2021,3,98\n2022,5,97\n", DatasetCodes.NoHeader, "Column 3 has no header, though 3 of its cells hold something")]
    [InlineData("year,boats\n2020,1\n2021,3,98\n2022,5\n2023,6\n2024,7\n2025,8\n", DatasetCodes.BadRows, "1 row has more cells than the header (the first is line 3) and was left out")]
    public void What_cannot_be_used_is_told(string content, string code, string message)
    {
        var (_, catalog) = _folder.Open("a.csv", content);
        using (catalog)
        {
            var diagnostic = Assert.Single(catalog.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
            Assert.Equal(code, diagnostic.Code);
            Assert.StartsWith("a.csv: " + message, diagnostic.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(",boats,crew\nStade,1,2\nBrake,3,4\n")]
    [InlineData("year,boats,\n2020,1,\n2021,3,\n")]
    [InlineData("sign,boats\n=,1\n<,3\n")]
    public void What_is_as_tables_are_is_not(string content)
    {
        var (_, catalog) = _folder.Open("a.csv", content);
        using (catalog) Assert.DoesNotContain(catalog.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Formulas_of_a_workbook_that_were_never_worked_out_are_told()
    {
        _folder.Write("a.xlsx", new Workbook().Sheet("Boats",
        [
            ["harbour", "boats", "share"],
            ["Stade", 12d, new Formula("B2/B4", null)],
            ["Brake", 8d, new Formula("B3/B4", 0.4)],
            ["Total", new Formula("SUM(B2:B3)", null), 1d],
        ]).ToBytes());
        using var catalog = DatasetCatalog.Open(_folder["a.xlsx"]);
        var diagnostic = Assert.Single(catalog.Diagnostics);
        Assert.Equal((DiagnosticSeverity.Warning, DatasetCodes.Formulas), (diagnostic.Severity, diagnostic.Code));
        Assert.StartsWith("a.xlsx: 2 cells hold formulas without a value (the first is C2) and were read as empty.", diagnostic.Message, StringComparison.Ordinal);
    }
}
