namespace ClaimTracker.Tests;

/// <summary>The saved articles under <c>samples/</c>, found from the test's own folder upwards.</summary>
internal static class SampleFiles
{
    public static string Articles => Path.Combine(RepositoryRoot.Path, "samples", "articles");

    public static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Articles).Where(path => Path.GetExtension(path) is ".html" or ".mht").Order(StringComparer.Ordinal);
}
