using ClaimTracker.Articles;

namespace ClaimTracker.Cli.Inputs;

/// <summary>How a file's content is cut into documents.</summary>
internal enum InputFormat
{
    /// <summary>One document a file; the format is told from its content.</summary>
    Auto,

    /// <summary>One document a line.</summary>
    Ndjson,

    /// <summary>A web archive: one document a page.</summary>
    Warc,
}

/// <summary>One file to read, or the reason why there is none.</summary>
/// <param name="Name">What the user calls it, with <c>/</c> between folders.</param>
/// <param name="Path">Where it is; null for standard input.</param>
/// <param name="Format">How it is cut into documents.</param>
/// <param name="Problem">What is wrong with it already, such as that it does not exist; null where nothing is.</param>
internal sealed record InputFile(string Name, string? Path, InputFormat Format, string? Problem = null);

/// <summary>One document of the batch, not read yet.</summary>
/// <param name="Name">Its file, or file and line.</param>
/// <param name="File">The file it is in.</param>
/// <param name="Line">The line it is; null where it is the whole file.</param>
/// <param name="Problem">Why it cannot be read, where that is known already.</param>
/// <param name="Page">The page of a web archive that it is; null where it is none.</param>
internal sealed record InputItem(string Name, InputFile File, string? Line = null, string? Problem = null, WarcPage? Page = null);
