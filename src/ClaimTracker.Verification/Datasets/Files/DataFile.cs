namespace ClaimTracker.Verification.Datasets.Files;

/// <summary>A file that may hold datasets. Immutable.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Name">As evidence shows it: the file's name, or its path below the folder given, with slashes.</param>
internal sealed record DataFile(string Path, string Name)
{
    /// <summary>Lower case, with the dot.</summary>
    public string Extension { get; } = System.IO.Path.GetExtension(Path).ToLowerInvariant();
}
