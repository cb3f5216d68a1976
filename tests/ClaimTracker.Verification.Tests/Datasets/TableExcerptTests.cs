using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class TableExcerptTests
{
    [Fact]
    public async Task Shows_the_rows_and_columns_beside_a_cell_and_what_names_the_rows()
    {
        await using var data = DatasetCatalog.Open(Path.Combine(AppContext.BaseDirectory, "Specs", "tables", "ferries.csv"));
        var excerpt = data.Around([new EvidenceCell("ferries.csv", 3, "Stade", "passengers", "50872")])!;
        Assert.Equal(["harbour", "year", "passengers"], excerpt.Headers.Take(3));
        Assert.Equal([2, 3, 4], excerpt.Rows.Select(row => row.Number));
        var hit = Assert.Single(excerpt.Rows.SelectMany(row => row.Cells), cell => cell.IsEvidence);
        Assert.Equal("50872", hit.Raw);
    }

    [Fact]
    public async Task Leaves_out_the_rows_between_cells_that_lie_far_apart()
    {
        await using var data = DatasetCatalog.Open(Path.Combine(AppContext.BaseDirectory, "Specs", "tables", "ferries.csv"));
        var excerpt = data.Around([new EvidenceCell("ferries.csv", 1, null, "passengers", ""), new EvidenceCell("ferries.csv", 6, null, "passengers", "")])!;
        Assert.Equal([1, 2, 5, 6, 7], excerpt.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task A_cell_of_no_dataset_here_has_no_table()
    {
        await using var data = DatasetCatalog.Open(Path.Combine(AppContext.BaseDirectory, "Specs", "tables", "ferries.csv"));
        Assert.Null(data.Around([]));
        Assert.Null(data.Around([new EvidenceCell("trains.csv", 3, null, "passengers", "1")]));
        Assert.Null(data.Around([new EvidenceCell("ferries.csv", 3, null, "trains", "1")]));
    }
}
