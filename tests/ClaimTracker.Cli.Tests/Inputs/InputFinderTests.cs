using ClaimTracker.Cli.Inputs;

namespace ClaimTracker.Cli.Tests.Inputs;

public sealed class InputFinderTests
{
    private static TemporaryFolder Folder() => new TemporaryFolder()
        .Add("z.html", "").Add("b.HTM", "").Add("m.mht", "").Add("n.mhtml.gz", "").Add("sub/t.txt", "").Add("sub/lines.ndjson", "").Add("picture.png", "").Add(".git/x.html", "").Add("sub/.trash/y.html", "");

    [Fact]
    public void A_folder_gives_its_articles_however_deep()
    {
        using var folder = Folder();
        Assert.Equal(["b.HTM", "m.mht", "n.mhtml.gz", "sub/t.txt", "z.html"], Names(folder, [folder.Path], InputFormat.Auto));
        Assert.Equal(["sub/lines.ndjson"], Names(folder, [folder.Path + "/"], InputFormat.Ndjson));
    }

    [Fact]
    public void A_file_named_twice_is_read_once_at_its_first_place()
    {
        using var folder = Folder();
        Assert.Equal(["z.html", "b.HTM", "m.mht", "n.mhtml.gz", "sub/t.txt"], Names(folder, [folder["z.html"], folder.Path, folder["sub/../b.HTM"]], InputFormat.Auto));
    }

    [Theory]
    [InlineData("x.ndjson", InputFormat.Ndjson)]
    [InlineData("x.jsonl.gz", InputFormat.Ndjson)]
    [InlineData("x.html", InputFormat.Auto)]
    public void The_name_tells_lines_from_pages(string name, object format)
    {
        using var folder = new TemporaryFolder().Add(name, "");
        Assert.Equal((InputFormat)format, Assert.Single(InputFinder.Find([folder[name]], InputFormat.Auto)).Format);
    }

    private static IEnumerable<string> Names(TemporaryFolder folder, string[] arguments, InputFormat format) =>
        InputFinder.Find(arguments, format).Select(file => Path.GetRelativePath(folder.Path, Path.GetFullPath(file.Path!)));
}
