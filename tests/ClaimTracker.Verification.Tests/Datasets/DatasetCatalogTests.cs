using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class DatasetCatalogTests
{
    [Fact]
    public async Task ReadsACsvFileThatItsColumnsDescribe()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("claimtracker").FullName, "ferries.csv");
        await File.WriteAllTextAsync(path, "harbour,year,passengers,change\nStade,2023,\"1,204\",-24%\nBrake,2024,988,n/a\n");
        await using var catalog = DatasetCatalog.Open(path);
        var dataset = Assert.Single(catalog.Datasets);
        Assert.Equal("ferries.csv", dataset.Name);
        Assert.Equal(2, dataset.RowCount);
        Assert.Equal([ColumnKind.Text, ColumnKind.Time, ColumnKind.Number], dataset.Columns.Take(3).Select(column => column.Kind));
        Assert.Equal(2192m, dataset.Query($"SELECT sum(n2) FROM {dataset.Relation}", [])[0][0]);
    }
}
