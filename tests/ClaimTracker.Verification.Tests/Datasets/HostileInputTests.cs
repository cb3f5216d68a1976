using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

/// <summary>Each gives a diagnostic that names the file and the reason, the other files are still used, and nothing is written.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string, string> Broken => new()
    {
        { "quote.csv", "ward,fires\nEast,\"3\nWest,4\n"u8.ToArray(), DatasetCodes.WrongFormat, "line 2" },
        { "ragged.csv", "a,b\n1,2,3\n4,5,6,7\n8,9\n1,2,3\n5,6,7,8,9\n1,2,3,4,5,6\n"u8.ToArray(), DatasetCodes.WrongFormat, "more cells" },
        { "zip.csv", "PK\x03\x04 something packed"u8.ToArray(), DatasetCodes.WrongFormat, "zip" },
        { "nul.csv", "ward,fires\nEast\0,3\n"u8.ToArray(), DatasetCodes.WrongFormat, "NUL" },
        { "empty.csv", [], DatasetCodes.NoTable, "empty" },
        { "blank.csv", "\n\n  \n"u8.ToArray(), DatasetCodes.NoTable, "no table" },
        { "line.csv", "just a line"u8.ToArray(), DatasetCodes.NoTable, "line of text" },
        { "page.json", "<html></html>"u8.ToArray(), DatasetCodes.Unreadable, "<" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_left_out(string name, byte[] bytes, string code, string reason)
    {
        _folder.Write(name, bytes);
        _folder.Write("good.csv", "ward,fires\nEast,3\n");
        using var catalog = DatasetCatalog.Open(_folder.Path);
        Assert.Equal("good.csv", Assert.Single(catalog.Datasets).Name);
        var diagnostic = Assert.Single(catalog.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(name, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void Statements_in_cells_and_headers_are_text()
    {
        var (dataset, catalog) = _folder.Open("d0'; DROP TABLE d0; --.csv", "\"n0\"\"; DROP TABLE d0; --\",$1,\"'||(SELECT 1)||'\",row\n\"'); DROP TABLE d0; --\",5,x,7\n$2,6,\"\"\"y\"\"\",8\n");
        using (catalog)
        {
            Assert.Equal(["n0\"; DROP TABLE d0; --", "$1", "'||(SELECT 1)||'", "row"], dataset.Columns.Select(column => column.Header));
            Assert.Equal(["'); DROP TABLE d0; --", "$2"], dataset.Query($"SELECT c0 FROM {dataset.Relation} ORDER BY row", []).Select(row => row[0]));
            Assert.Equal(1m, dataset.Scalar("count(*) FILTER (c0 = $1)", "'); DROP TABLE d0; --"));
            Assert.Equal(11m, dataset.Scalar("sum(n1)"));
        }
    }

    [Fact]
    public void A_file_of_two_gigabytes_is_not_read()
    {
        using (var stream = File.Create(_folder["huge.csv"])) stream.SetLength(2L << 30); // sparse: no disk is used
        _folder.Write("good.csv", "ward,fires\nEast,3\n");
        using var catalog = DatasetCatalog.Open(_folder.Path);
        Assert.Single(catalog.Datasets);
        Assert.Equal((DatasetCodes.TooLarge, true), (Assert.Single(catalog.Diagnostics).Code, catalog.Diagnostics[0].Message.Contains("huge.csv", StringComparison.Ordinal)));
    }

    [Fact]
    public void Links_that_leave_the_folder_are_refused()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.csv", "ward,fires\nEast,3\n");
        outside.Write("more/secret.csv", "ward,fires\nEast,3\n");
        _folder.Write("good.csv", "ward,fires\nEast,3\n");
        File.CreateSymbolicLink(_folder["file.csv"], outside["secret.csv"]);
        Directory.CreateSymbolicLink(_folder["folder"], outside["more"]);
        File.CreateSymbolicLink(_folder["dangling.csv"], outside["gone.csv"]);
        File.CreateSymbolicLink(_folder["self.csv"], _folder["self.csv"]);
        Directory.CreateSymbolicLink(_folder["round"], _folder.Path);
        File.CreateSymbolicLink(_folder["inside.csv"], _folder["good.csv"]);
        using var catalog = DatasetCatalog.Open(_folder.Path);
        Assert.Equal(["good.csv", "inside.csv"], catalog.Datasets.Select(dataset => dataset.Name));
        Assert.All(new[] { "file.csv", "folder", "dangling.csv", "self.csv" }, name =>
            Assert.Contains(catalog.Diagnostics, diagnostic => diagnostic.Code == DatasetCodes.OutsideFolder && diagnostic.Message.Contains($"'{name}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_side_file_that_is_a_link_is_ignored()
    {
        using var outside = new TemporaryFolder();
        outside.Write("x.json", "{\"title\": \"secret\"}");
        File.CreateSymbolicLink(_folder["a.meta.json"], outside["x.json"]);
        var (dataset, catalog) = _folder.Open("a.csv", "ward,fires\nEast,3\n");
        using (catalog) Assert.Equal((null, DatasetCodes.BadSideFile), (dataset.Title, Assert.Single(catalog.Diagnostics).Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/no/such/place")]
    [InlineData("a\0b")]
    public void A_path_that_leads_nowhere_is_a_diagnostic(string path)
    {
        using var catalog = DatasetCatalog.Open(path);
        Assert.Equal(DatasetCodes.Unreadable, Assert.Single(catalog.Diagnostics).Code);
    }

    [Fact]
    public void A_kind_of_file_that_is_not_read_is_a_diagnostic_when_it_is_named()
    {
        using var catalog = DatasetCatalog.Open(_folder.Write("a.docx", "text"));
        Assert.Equal(DatasetCodes.Unsupported, Assert.Single(catalog.Diagnostics).Code);
    }

    [Fact]
    public void A_file_named_twice_is_one_dataset()
    {
        var path = _folder.Write("good.csv", "ward,fires\nEast,3\n");
        using var catalog = DatasetCatalog.Open([path, _folder.Path, path]);
        Assert.Single(catalog.Datasets);
    }

    [Fact]
    public void Many_lines_of_one_cell_after_a_blank_one_are_not_held_back()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "ward,fires\nEast,3\n\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"w{i},\n")));
        using (catalog) Assert.InRange(dataset.RowCount, 1501, 2001);
    }

    [Fact]
    public void Too_many_files_and_too_deep_folders_are_reported()
    {
        for (var i = 0; i < 5; i++) _folder.Write($"{i}.csv", "ward,fires\nEast,3\n");
        _folder.Write("x/y/z.csv", "ward,fires\nEast,3\n");
        using (var catalog = DatasetCatalog.Open(_folder.Path, new DatasetOptions { MaxFiles = 3 }))
            Assert.Equal((3, DatasetCodes.TooMany), (catalog.Datasets.Count, Assert.Single(catalog.Diagnostics).Code));
        using (var catalog = DatasetCatalog.Open(_folder.Path, new DatasetOptions { MaxDepth = 2 }))
            Assert.Equal((5, DatasetCodes.TooMany), (catalog.Datasets.Count, Assert.Single(catalog.Diagnostics).Code));
    }

    [Fact]
    public void A_table_too_large_for_the_options_or_the_memory_is_reported()
    {
        _folder.Write("wide.csv", string.Join(',', Enumerable.Range(0, 50).Select(i => $"c{i}")) + "\n1\n");
        _folder.Write("long.csv", "ward,fires\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"w{i},{i}\n")));
        using var catalog = DatasetCatalog.Open(_folder.Path, new DatasetOptions { MaxColumns = 40, MaxCells = 3000 });
        Assert.Empty(catalog.Datasets);
        Assert.Equal(2, catalog.Diagnostics.Count);
    }

    [Fact]
    public void A_table_that_does_not_fit_the_memory_is_reported_and_the_next_one_is_used()
    {
        var note = new string('x', 50);
        using (var writer = new StreamWriter(_folder["a-large.csv"]))
            for (var i = 0; i < 500_000; i++) writer.WriteLine(i == 0 ? "ward,note,more" : $"{note}{i},{i}{note},{note}{i}{note}");
        _folder.Write("good.csv", "ward,fires\nEast,3\n");
        using var catalog = DatasetCatalog.Open(_folder.Path, new DatasetOptions { MaxMemoryBytes = 64L << 20, MaxValues = 100 });
        Assert.Equal("good.csv", Assert.Single(catalog.Datasets).Name);
        Assert.Contains("a-large.csv", Assert.Single(catalog.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void Options_out_of_range_are_misuse() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DatasetCatalog.Open(_folder.Path, new DatasetOptions { MaxCells = 0 }));

    [Fact]
    public async Task A_cancelled_opening_stops()
    {
        _folder.Write("good.csv", "ward,fires\nEast,3\n");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DatasetCatalog.OpenAsync([_folder.Path], cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(7);
        foreach (var extension in new[] { "csv", "tsv", "json", "ndjson", "xlsx", "xls", "parquet", "db" })
        {
            for (var i = 0; i < 5; i++)
            {
                var bytes = new byte[random.Next(1, 3000)];
                random.NextBytes(bytes);
                if (i > 2) for (var j = 0; j < bytes.Length; j++) bytes[j] = (byte)"0123456789,;\t\n\"'.-%{}[]:ab "[bytes[j] % 27];
                _folder.Write($"{extension}{i}.{extension}", bytes);
            }
        }

        using var catalog = DatasetCatalog.Open(_folder.Path);
        Assert.True(catalog.Datasets.Count + catalog.Diagnostics.Count >= 30);
    }
}
