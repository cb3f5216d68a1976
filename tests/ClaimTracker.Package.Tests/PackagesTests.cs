using System.IO.Compression;
using System.Xml.Linq;

namespace ClaimTracker.Package.Tests;

/// <summary>What a user gets: the packages, a program that uses the library's, and the command installed from its own.</summary>
public sealed class PackagesTests(PackedPackages packed) : IClassFixture<PackedPackages>
{
    private const string Page =
        """
        <!doctype html><html lang="en"><head><title>Ferry fares rise</title></head><body><article><h1>Ferry fares rise</h1>
        <p>The ferry carried more than 412,000 people last year, according to the annual report of the port.</p>
        <p>Nobody at the port expected the number to grow so much in a single season, and nobody complained.</p>
        </article></body></html>
        """;

    [Fact]
    public void The_library_package_holds_what_a_user_needs_and_no_more()
    {
        using var package = packed.Open("ClaimTracker");
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];
        string[] needed = ["README.md", "icon.png", "THIRD-PARTY-NOTICES.txt", "lib/net10.0/ClaimTracker.Core.dll", "lib/net10.0/ClaimTracker.Core.xml"];
        Assert.All(needed, name => Assert.Contains(name, names));
        Assert.Single(names, name => name.EndsWith(".dll", StringComparison.Ordinal));

        var metadata = Metadata(package, "ClaimTracker");
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.NotEmpty(Value(metadata, "description"));
        var dependencies = metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!);
        Assert.Equal(["AngleSharp", "Newtonsoft.Json"], dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_ranking_package_holds_its_model_and_names_what_it_was_learned_from()
    {
        using var package = packed.Open("ClaimTracker.ML");
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];
        string[] needed = ["README.md", "icon.png", "THIRD-PARTY-NOTICES.txt", "lib/net10.0/ClaimTracker.ML.dll", "lib/net10.0/ClaimTracker.ML.xml"];
        Assert.All(needed, name => Assert.Contains(name, names));
        Assert.Single(names, name => name.EndsWith(".dll", StringComparison.Ordinal));
        using var notices = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        Assert.Contains("ClaimBuster", notices.ReadToEnd(), StringComparison.Ordinal);

        var metadata = Metadata(package, "ClaimTracker.ML");
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        var dependencies = metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!);
        Assert.Superset(new HashSet<string> { "ClaimTracker", "Microsoft.ML" }, dependencies.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_program_builds_on_the_verdicts_package_and_gets_one()
    {
        using (var package = packed.Open("ClaimTracker.Verification"))
        {
            string[] names = [.. package.Entries.Select(entry => entry.FullName)];
            string[] needed = ["README.md", "icon.png", "lib/net10.0/ClaimTracker.Verification.dll", "lib/net10.0/ClaimTracker.Verification.xml"];
            Assert.All(needed, name => Assert.Contains(name, names));
        }

        var folder = packed.NewProgram("checker", "ClaimTracker.Verification");
        File.WriteAllText(Path.Combine(folder, "Program.cs"),
            """
            using ClaimTracker;
            using ClaimTracker.Verification;
            using ClaimTracker.Verification.Datasets;
            await using var data = DatasetCatalog.Open("ferries.csv");
            var extractor = new ClaimExtractor();
            var report = await new ClaimVerifier().VerifyAsync(extractor.Extract(extractor.Articles.ReadText("Stade had 41,500 passengers in 2023.")), data);
            foreach (var verdict in report.Verdicts) Console.WriteLine($"{verdict.Kind} {verdict.Computed?.Value}");
            """);
        File.WriteAllText(Path.Combine(folder, "ferries.csv"), "harbour,year,passengers\nStade,2022,40120\nStade,2023,43870\nBrake,2022,12005\nBrake,2023,11870\n");

        packed.Run(folder, "dotnet", "build", "-c", "Release", "-o", "out", "-nologo", "-m:1");
        Assert.Contains("Contradicted 43870", packed.Run(folder, "dotnet", Path.Combine("out", "checker.dll")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tracking_package_holds_its_own_assembly_and_names_what_it_brings_along()
    {
        using var package = packed.Open("ClaimTracker.Tracking");
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];
        string[] needed = ["README.md", "icon.png", "THIRD-PARTY-NOTICES.txt", "lib/net10.0/ClaimTracker.Tracking.dll", "lib/net10.0/ClaimTracker.Tracking.xml"];
        Assert.All(needed, name => Assert.Contains(name, names));
        Assert.Single(names, name => name.EndsWith(".dll", StringComparison.Ordinal));
        using var notices = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        var text = notices.ReadToEnd();
        Assert.All(["Entity Framework Core", "SQLitePCLRaw", "Npgsql"], name => Assert.Contains(name, text, StringComparison.Ordinal));

        var metadata = Metadata(package, "ClaimTracker.Tracking");
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotEmpty(Value(metadata, "description"));
        var dependencies = metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string> { "ClaimTracker", "Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL" }, dependencies);
        Assert.DoesNotContain("ClaimTracker.ML", dependencies);
    }

    [Fact]
    public void The_tool_package_holds_the_command_and_its_readme()
    {
        using var package = packed.Open("ClaimTracker.Cli");
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];
        Assert.Contains("README.md", names);
        Assert.Contains("icon.png", names);
        var settings = Assert.Single(package.Entries, entry => entry.Name == "DotnetToolSettings.xml");
        using var stream = settings.Open();
        Assert.Equal("claimtracker", (string?)XDocument.Load(stream).Descendants("Command").Single().Attribute("Name"));
        Assert.Equal("DotnetTool", (string?)Metadata(package, "ClaimTracker.Cli").Descendants().Single(element => element.Name.LocalName == "packageType").Attribute("name"));
    }

    [Theory]
    [InlineData("ClaimTracker")]
    [InlineData("ClaimTracker.ML")]
    [InlineData("ClaimTracker.Verification")]
    [InlineData("ClaimTracker.Tracking")]
    [InlineData("ClaimTracker.Cli")]
    public void Symbols_come_beside(string id) => Assert.True(File.Exists(packed.PathOf(id, "snupkg")));

    [Fact]
    public void A_new_program_builds_on_the_package_and_finds_a_claim()
    {
        var folder = packed.NewProgram("consumer", "ClaimTracker");
        File.WriteAllText(Path.Combine(folder, "Program.cs"),
            """
            using ClaimTracker;
            var report = new ClaimExtractor().Extract(File.ReadAllText(args[0]));
            foreach (var claim in report.Claims) Console.WriteLine($"{claim.Span.Slice(report.Article.Text)} = {claim.Value}");
            """);
        File.WriteAllText(Path.Combine(folder, "page.html"), Page);

        packed.Run(folder, "dotnet", "build", "-c", "Release", "-o", "out", "-nologo", "-m:1");
        Assert.Contains("more than 412,000 people = 412000", packed.Run(folder, "dotnet", Path.Combine("out", "consumer.dll"), "page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_installs_and_runs()
    {
        var folder = packed.NewFolder("tool");
        packed.WriteNuGetConfig(folder);
        File.WriteAllText(Path.Combine(folder, "page.html"), Page);

        packed.Run(folder, "dotnet", "tool", "install", "ClaimTracker.Cli", "--version", packed.Version, "--tool-path", "tools");
        var command = Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "claimtracker.exe" : "claimtracker");
        var report = packed.Run(folder, command, "extract", "page.html");
        Assert.StartsWith("{\"schema\":\"claimtracker/report/1\",\"id\":\"page.html\"", report, StringComparison.Ordinal);
        Assert.Contains("\"value\":412000", report, StringComparison.Ordinal);
        Assert.Contains("\"checkWorthiness\":0.", report, StringComparison.Ordinal);
        Assert.StartsWith("type,document,", packed.Run(folder, command, "extract", "page.html", "--format", "csv"), StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", packed.Run(folder, command, "extract", "page.html", "--format", "html"), StringComparison.Ordinal);
        Assert.StartsWith("1 article with ", packed.Run(folder, command, "track", "page.html", "--store", "facts.db"), StringComparison.Ordinal);
        Assert.Contains("412,000 people", packed.Run(folder, command, "review", "--store", "facts.db"), StringComparison.Ordinal);
    }

    private static XElement Metadata(ZipArchive package, string id)
    {
        using var stream = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
}
