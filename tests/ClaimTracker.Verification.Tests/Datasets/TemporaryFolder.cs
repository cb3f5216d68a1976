using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

/// <summary>A folder for one test's files; gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("claimtracker").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Opens one file and returns its only dataset.</summary>
    public (Dataset Dataset, DatasetCatalog Catalog) Open(string name, string text, DatasetOptions? options = null)
    {
        var catalog = DatasetCatalog.Open(Write(name, text), options);
        Assert.True(catalog.Datasets.Count == 1, string.Join('\n', catalog.Diagnostics));
        return (catalog.Datasets[0], catalog);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

internal static class DatasetExtensions
{
    public static DataColumn Column(this Dataset dataset, string header) => dataset.Columns.Single(column => column.Header == header);

    public static object? Scalar(this Dataset dataset, string select, params object?[] parameters) => dataset.Query($"SELECT {select} FROM {dataset.Relation}", parameters)[0][0];

    /// <summary>The cells of a column: raw text (c), number (n) or start of the period (t).</summary>
    public static object?[] Cells(this Dataset dataset, char kind, string header) =>
        dataset.Query($"SELECT {kind}{dataset.Column(header).Index} FROM {dataset.Relation} ORDER BY row", []).Select(row => row[0]).ToArray();
}
