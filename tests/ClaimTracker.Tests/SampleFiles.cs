namespace ClaimTracker.Tests;

/// <summary>The saved articles under <c>samples/</c>, found from the test's own folder upwards.</summary>
internal static class SampleFiles
{
    public static string Root { get; } = FindRoot();

    public static string Articles => Path.Combine(Root, "samples", "articles");

    public static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Articles).Where(path => Path.GetExtension(path) is ".html" or ".mht").Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds ClaimTracker.sln.");
    }
}
