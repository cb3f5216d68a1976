namespace ClaimTracker.Verification.Datasets.Files;

/// <summary>Lists the files of folders that may hold datasets, and refuses to leave the folders.</summary>
internal sealed class DataFiles(DatasetOptions options, Action<DiagnosticSeverity, string, string> report)
{
    /// <summary>The files of the paths in order; a folder's in ordinal order of their names, its own folders after its files.</summary>
    public List<DataFile> List(IEnumerable<string> paths)
    {
        var files = new List<DataFile>();
        foreach (var path in paths)
        {
            if (string.IsNullOrWhiteSpace(path) || path.Contains('\0')) report(DiagnosticSeverity.Error, DatasetCodes.Unreadable, "A path of a dataset is empty or holds a NUL.");
            else if (Directory.Exists(path)) Folder(Real(path), files);
            else if (File.Exists(path)) files.Add(new DataFile(Path.GetFullPath(path), Path.GetFileName(path)));
            else report(DiagnosticSeverity.Error, DatasetCodes.Unreadable, $"'{path}' is neither a file nor a folder; looked for it at '{Path.GetFullPath(path)}'.");
        }

        // A file named twice, or named beside its folder, is one dataset.
        return files.DistinctBy(file => file.Path).ToList();
    }

    /// <summary>True for the kinds of files that are read when a folder is given.</summary>
    public static bool IsData(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)) return false;
        if (name.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase) || name.Equals("datapackage.json", StringComparison.OrdinalIgnoreCase)) return false;
        return extension is ".csv" or ".tsv" or ".tab" or ".json" or ".geojson" or ".ndjson" or ".jsonl" or ".parquet" or ".xlsx" or ".xlsm" or ".xls" or ".sqlite" or ".sqlite3" or ".db";
    }

    /// <summary>True for the kinds of files that may be transcripts or releases.</summary>
    public static bool IsDocument(string name)
    {
        if (name.StartsWith('.') || Path.GetExtension(name).ToLowerInvariant() is not (".html" or ".htm" or ".mhtml" or ".mht" or ".txt")) return false;
        var stem = Path.GetFileNameWithoutExtension(name);
        return !stem.StartsWith("readme", StringComparison.OrdinalIgnoreCase) && !stem.StartsWith("licen", StringComparison.OrdinalIgnoreCase) && !stem.StartsWith("notice", StringComparison.OrdinalIgnoreCase) && !stem.StartsWith("changelog", StringComparison.OrdinalIgnoreCase);
    }

    private void Folder(string root, List<DataFile> files)
    {
        var before = files.Count;
        var folders = new Queue<(string Path, int Depth)>([(root, 1)]);
        while (folders.TryDequeue(out var folder))
        {
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(folder.Path).GetFileSystemInfos();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                report(DiagnosticSeverity.Error, DatasetCodes.Unreadable, $"The folder '{folder.Path}' cannot be read: {exception.Message}");
                continue;
            }

            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var entry in entries)
            {
                if (entry is DirectoryInfo ? entry.Name.StartsWith('.') : !IsData(entry.Name) && !IsDocument(entry.Name)) continue;
                if (!IsInside(entry, root)) report(DiagnosticSeverity.Warning, DatasetCodes.OutsideFolder, $"'{Relative(root, entry.FullName)}' is a link that leads out of the folder '{root}' or nowhere; it was not read.");
                else if (entry is DirectoryInfo)
                {
                    // A link to a folder inside would list its files twice, or for ever.
                    if (entry.LinkTarget is not null) continue;
                    if (folder.Depth < options.MaxDepth) folders.Enqueue((entry.FullName, folder.Depth + 1));
                    else report(DiagnosticSeverity.Warning, DatasetCodes.TooMany, $"The folder '{Relative(root, entry.FullName)}' is more than {options.MaxDepth} folders deep; it was not read.");
                }
                else if (files.Count - before >= options.MaxFiles)
                {
                    report(DiagnosticSeverity.Warning, DatasetCodes.TooMany, $"The folder '{root}' holds more than {options.MaxFiles} files of data; the rest was not read.");
                    return;
                }
                else files.Add(new DataFile(entry.FullName, Relative(root, entry.FullName)));
            }
        }
    }

    private static bool IsInside(FileSystemInfo entry, string root)
    {
        if (entry.LinkTarget is null) return true;
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target && Contains(root, Real(target.FullName));
        }
        catch (IOException)
        {
            return false; // a link to itself
        }
    }

    /// <summary>The path with the links of all its folders resolved.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = info.LinkTarget is null ? next : info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next;
        }

        return real;
    }

    private static bool Contains(string root, string path) =>
        path.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
