namespace ClaimTracker.Verification.Datasets;

/// <summary>A transcript, a release or another text that quotes may come from.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SourceDocument
{
    /// <summary>As evidence shows it: the file's name, or its path below the folder given, with slashes.</summary>
    public required string Name { get; init; }

    /// <summary>Full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Of the file's bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its title; null where it gives none.</summary>
    public string? Title { get; init; }

    /// <summary>Its text, paragraphs parted by an empty line.</summary>
    public required string Text { get; init; }
}
