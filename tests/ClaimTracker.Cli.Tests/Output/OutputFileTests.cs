using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Tests.Output;

public sealed class OutputFileTests
{
    [Fact]
    public void The_old_content_stays_until_the_new_is_complete()
    {
        using var folder = new TemporaryFolder().Add("out.txt", "old");
        using (var file = new OutputFile(folder["out.txt"])) file.Writer.Write("half");
        Assert.Equal("old", File.ReadAllText(folder["out.txt"]));
        using (var file = new OutputFile(folder["out.txt"]))
        {
            file.Writer.Write("new");
            file.Commit();
        }

        Assert.Equal("new", File.ReadAllText(folder["out.txt"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        using var folder = new TemporaryFolder().Add("real.txt", "old");
        File.CreateSymbolicLink(folder["link.txt"], folder["real.txt"]);
        using (var file = new OutputFile(folder["link.txt"]))
        {
            file.Writer.Write("new");
            file.Commit();
        }

        Assert.NotNull(new FileInfo(folder["link.txt"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder["real.txt"]));
    }
}
