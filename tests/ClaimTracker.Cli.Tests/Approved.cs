using ClaimTracker.Tests;

namespace ClaimTracker.Cli.Tests;

/// <summary>Compares a text with a file in Approved/. With CLAIMTRACKER_APPROVE=1 in the environment the file is written instead.</summary>
internal static class Approved
{
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", "ClaimTracker.Cli.Tests", "Approved", name);
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_APPROVE") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
