using System.Text;

namespace ClaimTracker.ML;

/// <summary>Reads the data files under <c>Resources/</c>: UTF-8, one entry a line, columns separated by tabs, <c>#</c> starts a comment line.</summary>
internal static class DataFile
{
    /// <summary>The rows of a file, each cut into its columns.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }

    /// <summary>The bytes of an embedded file.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such file, which is a fault of the build.</exception>
    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource '{name}' is not in {typeof(DataFile).Assembly.GetName().Name}; looked for it under that name in the assembly.");
}
