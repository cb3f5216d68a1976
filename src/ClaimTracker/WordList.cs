using System.Collections.Frozen;
using System.Text;

namespace ClaimTracker;

/// <summary>
/// Reads the data files under <c>Resources/</c>: UTF-8, one entry a line, columns separated by tabs, <c>#</c> starts a comment line.
/// </summary>
/// <remarks>Each file is read once, by the static field of the type that owns it.</remarks>
internal static class WordList
{
    /// <summary>The first columns of a file as a set that ignores case.</summary>
    public static FrozenSet<string> Read(string name) =>
        Rows(name).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A file of two columns as a map from the first to the second that ignores case.</summary>
    public static FrozenDictionary<string, string> ReadMap(string name) =>
        Rows(name).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The rows of a file, each cut into its columns.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        var rows = new List<string[]>();
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        return rows;
    }

    /// <summary>The bytes of an embedded file.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such file, which is a fault of the build.</exception>
    public static Stream Open(string name) =>
        typeof(WordList).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource '{name}' is not in {typeof(WordList).Assembly.GetName().Name}; looked for it under that name in the assembly.");
}
