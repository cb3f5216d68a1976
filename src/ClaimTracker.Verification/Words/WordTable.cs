using System.Text;

namespace ClaimTracker.Verification.Words;

/// <summary>Reads the word lists that are embedded in this assembly.</summary>
internal static class WordTable
{
    /// <summary>The rows of a file, each cut into its columns at tabs; lines that start with "#" and empty ones are left out.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such file, which is a fault of the build.</exception>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is not in {typeof(WordTable).Assembly.GetName().Name}; looked for it under that name in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        return rows;
    }
}
