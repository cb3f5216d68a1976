using ClaimTracker.Cli.Inputs;

namespace ClaimTracker.Cli.Tests.Inputs;

public sealed class GlobTests
{
    [Theory]
    [InlineData("a.html", "*.html", true)]
    [InlineData("a.html", "?.html", true)]
    [InlineData("ab.html", "?.html", false)]
    [InlineData("a.html.gz", "*.html", false)]
    [InlineData("a.html.gz", "*.html*", true)]
    [InlineData("aXbXc", "a*b*c", true)]
    [InlineData("aXbXcd", "a*b*c", false)]
    [InlineData("", "*", true)]
    [InlineData("A.html", "a.html", false)]
    [InlineData(".hidden.html", "*.html", false)]
    [InlineData(".hidden.html", ".*", true)]
    public void Names_match_as_in_a_shell(string name, string pattern, bool matches) => Assert.Equal(matches, Glob.Matches(name, pattern));

    [Theory]
    [InlineData("*.html", "a.html b.html")]
    [InlineData("**/*.html", "a.html b.html x/c.html x/y/d.html")]
    [InlineData("**/**/*.html", "a.html b.html x/c.html x/y/d.html")]
    [InlineData("x/**", "x/c.html x/y/d.html x/y/e.txt")]
    [InlineData("*/*.html", "x/c.html")]
    [InlineData("x/?/d.*", "x/y/d.html")]
    [InlineData("**/y/*", "x/y/d.html x/y/e.txt")]
    [InlineData("*.mht", "")]
    [InlineData("none/*.html", "")]
    public void Patterns_expand_in_ordinal_order(string pattern, string expected)
    {
        using var folder = new TemporaryFolder()
            .Add("b.html", "").Add("a.html", "").Add("x/c.html", "").Add("x/y/d.html", "").Add("x/y/e.txt", "").Add(".git/f.html", "");
        var root = folder.Path + "/";
        Assert.Equal(expected, string.Join(' ', Glob.Expand(root + pattern).Select(path => path[root.Length..])));
    }

    [Fact]
    public void A_file_whose_name_looks_like_a_pattern_is_that_file()
    {
        using var folder = new TemporaryFolder().Add("what?.html", "");
        Assert.False(Glob.IsPattern(folder["what?.html"]));
        Assert.True(Glob.IsPattern(folder["why?.html"]));
    }

    [Fact]
    public void A_linked_folder_is_no_trap()
    {
        using var folder = new TemporaryFolder().Add("x/a.html", "");
        Directory.CreateSymbolicLink(folder["x/again"], folder["x"]);
        Assert.Equal([folder["x/a.html"]], Glob.Under(folder.Path));
    }
}
