using ClaimTracker.Verification.Datasets.Files;

namespace ClaimTracker.Verification.Datasets.Describing;

/// <summary>Collects what stands beside a file about its tables: a side file, a data package, CSVW metadata, a README with a data dictionary. All are optional.</summary>
internal sealed class Descriptions(Action<DiagnosticSeverity, string, string> report)
{
    private const long LargestFile = 1 << 20;

    /// <summary>What is said about one table of the file; the side file goes before the others.</summary>
    public TableDescription Of(DataFile file, string? part)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        var stem = Path.Combine(folder, Path.GetFileNameWithoutExtension(file.Path));
        var described = TableDescription.None;
        if (part is not null && Text($"{stem}.{Safe(part)}.meta.json") is { } own) described = described.Or(Side(own.Text, own.Path));
        foreach (var name in new[] { file.Path + ".meta.json", stem + ".meta.json" })
            if (Text(name) is { } side)
                described = described.Or(Side(side.Text, side.Path));
        if (Text(file.Path + "-metadata.json") is { } csvw) described = described.Or(Side(csvw.Text, csvw.Path));
        if (Text(Path.Combine(folder, "datapackage.json")) is { } package) described = described.Or(Package(package.Text, package.Path, Path.GetFileName(file.Path)));
        foreach (var name in new[] { "README.md", "readme.md", "README.txt" })
            if (Text(Path.Combine(folder, name)) is { } readme)
                return described.Or(DataDictionary.Read(readme.Text, Path.GetFileName(file.Path)));
        return described;
    }

    private TableDescription? Side(string json, string path) => Try(path, () => SideFile.Read(json));

    private TableDescription? Package(string json, string path, string file) => Try(path, () => SideFile.ReadPackage(json, file));

    private TableDescription? Try(string path, Func<TableDescription?> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or FormatException)
        {
            report(DiagnosticSeverity.Warning, DatasetCodes.BadSideFile, $"The side file '{Path.GetFileName(path)}' was ignored: {exception.Message.Split('\n')[0].TrimEnd('.')}.");
            return null;
        }
    }

    /// <summary>The text of a small file; null where there is none, or a link, which could lead anywhere.</summary>
    private (string Text, string Path)? Text(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return null;
            if (file.LinkTarget is null && file.Length <= LargestFile) return (File.ReadAllText(path), path);
            report(DiagnosticSeverity.Warning, DatasetCodes.BadSideFile, $"The side file '{file.Name}' was ignored: it is a link or larger than {LargestFile} bytes.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report(DiagnosticSeverity.Warning, DatasetCodes.BadSideFile, $"The side file '{Path.GetFileName(path)}' was ignored: {exception.Message.TrimEnd('.')}.");
        }

        return null;
    }

    /// <summary>A sheet's or table's name as part of a file's.</summary>
    private static string Safe(string part) => string.Concat(part.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-' ? c : '_'));
}
