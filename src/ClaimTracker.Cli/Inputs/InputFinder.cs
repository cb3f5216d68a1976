namespace ClaimTracker.Cli.Inputs;

/// <summary>Turns what stands on the command line into files: names, folders, patterns, and <c>-</c> for standard input.</summary>
internal static class InputFinder
{
    private static readonly string[] Pages = [".html", ".htm", ".mht", ".mhtml", ".txt", ".warc"];
    private const int LongestFilesSuffix = 14;

    private static readonly string[] Lines = [".ndjson", ".jsonl"];

    /// <summary>The files in the order they are named, those of a folder or pattern in ordinal order; a file that is named twice is read once.</summary>
    /// <param name="arguments">The command line's inputs.</param>
    /// <param name="format">What <c>--input-format</c> says.</param>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> arguments, InputFormat format)
    {
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            foreach (var file in Expand(argument, format))
            {
                if (seen.Add(file.Path is { } path ? Path.GetFullPath(path) : file.Name)) files.Add(file);
            }
        }

        return files;
    }

    private static IEnumerable<InputFile> Expand(string argument, InputFormat format)
    {
        if (argument == "-") return [new InputFile("stdin", null, format)];
        if (Directory.Exists(argument))
        {
            var suffixes = format == InputFormat.Ndjson ? Lines : Pages;
            var inside = Folder(argument, suffixes);
            return inside.Count > 0
                ? inside.Select(path => Named(path, format))
                : [Problem(argument, format, $"The folder '{argument}' holds no {string.Join(" ", suffixes)} file.")];
        }

        if (!Glob.IsPattern(argument))
            return File.Exists(argument) ? [Named(argument, format)] : [Problem(argument, format, $"There is no file '{argument}'.")];

        var matches = Glob.Expand(argument);
        return matches.Count > 0
            ? matches.Select(path => Named(path, format))
            : [Problem(argument, format, $"No file matches '{argument}'.")];
    }

    /// <summary>The frames of a page stand in a folder beside it, which browsers call "a_files" or "a-Dateien" for "a.html": they are no articles.</summary>
    private static bool IsPartOfSavedPage(string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var cut = folder.LastIndexOfAny(['_', '-', '.']);
            if (cut <= 0 || folder.Length - cut > LongestFilesSuffix || folder.AsSpan(cut + 1).ContainsAnyExceptInRange('A', 'z')) continue;
            if (File.Exists(folder[..cut] + ".html") || File.Exists(folder[..cut] + ".htm")) return true;
        }

        return false;
    }

    private static List<string> Folder(string folder, string[] suffixes)
    {
        var inside = new List<string>();
        foreach (var path in Glob.Under(folder))
        {
            var name = Unzipped(path);
            if (Array.Exists(suffixes, suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) && !IsPartOfSavedPage(path)) inside.Add(path);
        }

        return inside;
    }

    private static InputFile Named(string path, InputFormat format)
    {
        var name = Unzipped(path);
        var lines = format == InputFormat.Ndjson || Array.Exists(Lines, suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
        var archive = name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase);
        return new InputFile(Slashes(path), path, lines ? InputFormat.Ndjson : archive ? InputFormat.Warc : InputFormat.Auto);
    }

    private static InputFile Problem(string argument, InputFormat format, string problem) => new(Slashes(argument), argument, format, problem);

    private static string Unzipped(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static string Slashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
