using System.Text;

namespace ClaimTracker.Cli.Output;

/// <summary>A file that appears whole or not at all: it is written beside its place and moved there at the end.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string? _unfinished;

    /// <summary>Opens the file for writing.</summary>
    /// <exception cref="IOException">It cannot be written; the message does not name it.</exception>
    /// <param name="path">Where it is to be. A device such as <c>/dev/null</c> is written to directly: it must not be replaced.</param>
    public OutputFile(string path)
    {
        _path = Path.GetFullPath(path);
        var isDevice = !OperatingSystem.IsWindows() && (_path.StartsWith("/dev/", StringComparison.Ordinal) || _path.StartsWith("/proc/", StringComparison.Ordinal));
        if (!isDevice && LinkTarget(_path) is { } target) _path = target;
        var folder = Path.GetDirectoryName(_path);
        if (folder is null || Directory.Exists(_path)) throw new IOException("it is a folder.");
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder '{folder}'.");
        _unfinished = isDevice ? null : Path.Combine(folder, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.unfinished");
        var stream = new FileStream(_unfinished ?? _path, isDevice ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read);
        Writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
    }

    /// <summary>A link stays a link: the file it leads to is replaced.</summary>
    private static string? LinkTarget(string path) => new FileInfo(path).LinkTarget is null ? null : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName;

    /// <summary>Takes the content.</summary>
    public TextWriter Writer { get; }

    /// <summary>Moves the finished file to its place.</summary>
    public void Commit()
    {
        Writer.Dispose();
        if (_unfinished is not null) File.Move(_unfinished, _path, overwrite: true);
    }

    /// <summary>Drops what was not committed.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        if (_unfinished is not null) File.Delete(_unfinished);
    }
}
