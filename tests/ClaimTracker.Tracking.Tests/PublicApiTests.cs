using ClaimTracker.Tests;
using PublicApiGenerator;

namespace ClaimTracker.Tracking.Tests;

/// <summary>The public surface of the package, as approved in <c>Approved/PublicApi.txt</c>; CLAIMTRACKER_APPROVE=1 approves a deliberate change.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Is_the_approved_one()
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", "ClaimTracker.Tracking.Tests", "Approved", "PublicApi.txt");
        var actual = typeof(FactStore).Assembly
            .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_APPROVE") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
