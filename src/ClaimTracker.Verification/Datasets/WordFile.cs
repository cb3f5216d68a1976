using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace ClaimTracker.Verification.Datasets;

/// <summary>Reads the word lists of this package, and those of the library (units, currencies, months), which are embedded in its assembly.</summary>
/// <remarks>UTF-8, one entry a line, columns separated by tabs, <c>#</c> starts a comment line. Each is read once, by the static field of the type that owns it.</remarks>
internal static class WordFile
{
    private static readonly Assembly Here = typeof(WordFile).Assembly;
    private static readonly Assembly Library = typeof(ClaimReport).Assembly;

    /// <summary>The first columns of a file as a set that ignores case.</summary>
    public static FrozenSet<string> Set(string name) => Rows(name).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rows of a file of this package, each cut into its columns.</summary>
    public static IReadOnlyList<string[]> Rows(string name) => Read(Here, name);

    /// <summary>The rows of a file of the library.</summary>
    public static IReadOnlyList<string[]> LibraryRows(string name) => Read(Library, name);

    private static List<string[]> Read(Assembly assembly, string name)
    {
        var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource '{name}' is not in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                rows.Add(line.Split('\t'));
        return rows;
    }
}
