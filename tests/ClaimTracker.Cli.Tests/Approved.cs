using System.Runtime.CompilerServices;

namespace ClaimTracker.Cli.Tests;

/// <summary>Compares a text with a file in Approved/. With APPROVE=1 in the environment the file is written instead.</summary>
internal static class Approved
{
    public static void Check(string name, string actual, [CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "..", "Approved");
        var path = Path.Combine(folder, name);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
