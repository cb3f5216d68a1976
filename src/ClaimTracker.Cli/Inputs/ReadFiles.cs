namespace ClaimTracker.Cli.Inputs;

/// <summary>What a run reads, so that nothing it writes takes its place. Links and the letter case of the file system are seen through.</summary>
/// <param name="paths">Files, and folders whose files are all read.</param>
internal sealed class ReadFiles(IEnumerable<string> paths)
{
    private const int MostLinks = 40;

    /// <summary>The ending of the pages that a folder of reports is made of.</summary>
    private const string Page = ".html";

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>Why the file must not be written; null where it may.</summary>
    public string? ReasonAgainstFile(string output)
    {
        var place = Real(output);
        return paths.FirstOrDefault(path => IsSame(Real(path), place) || (File.Exists(place) && IsInside(path, place))) is { } input
            ? $"'{output}' is an input{Named(input, output)}: it would be replaced. Name another file with -o."
            : null;
    }

    /// <summary>Why pages must not be written into the folder; null where they may.</summary>
    public string? ReasonAgainstPages(string folder)
    {
        var place = Real(folder);
        if (!Directory.Exists(place)) return null;
        var pages = Directory.EnumerateFiles(place, "*" + Page).ToList();
        foreach (var path in paths)
        {
            var isPage = path.EndsWith(Page, StringComparison.OrdinalIgnoreCase) && IsSame(Path.GetDirectoryName(Real(path))!, place);
            if (isPage || (pages.Count > 0 && Directory.Exists(path) && (IsSame(Real(path), place) || IsInside(path, place))))
                return $"'{(isPage ? path : pages[0])}' is an input and lies in '{folder}', where the pages are to go: it could be replaced. Name another folder with -o.";
        }

        return null;
    }

    private static string Named(string input, string output) => input == output ? "" : $" ('{input}')";

    private bool IsInside(string folder, string place) =>
        Directory.Exists(folder) && place.StartsWith(Path.TrimEndingDirectorySeparator(Real(folder)) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for one place, also where it is written in other letters on a file system to which they are the same.</summary>
    private static bool IsSame(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return true;
        if (!string.Equals(one, other, StringComparison.OrdinalIgnoreCase)) return false;
        for (; one != other; one = Path.GetDirectoryName(one)!, other = Path.GetDirectoryName(other)!)
        {
            if (Path.GetFileName(one) == Path.GetFileName(other)) continue;
            if (!Path.Exists(one) || !Path.Exists(other) || AreTwo(Path.GetDirectoryName(one)!, Path.GetFileName(one))) return false;
        }

        return true;
    }

    /// <summary>True where a folder has several entries of one name in different letters, so that letters matter there.</summary>
    private static bool AreTwo(string folder, string name) =>
        Directory.EnumerateFileSystemEntries(folder).Count(entry => string.Equals(Path.GetFileName(entry), name, StringComparison.OrdinalIgnoreCase)) > 1;

    /// <summary>The path with every link in it followed.</summary>
    private string Real(string path, int links = 0)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent) return full;
        if (!_folders.TryGetValue(parent, out var folder)) _folders[parent] = folder = Real(parent, links);
        var place = Path.Combine(folder, Path.GetFileName(full));
        return links < MostLinks && new FileInfo(place).LinkTarget is { } target ? Real(Path.Combine(folder, target), links + 1) : place;
    }
}
