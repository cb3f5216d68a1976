namespace ClaimTracker.Articles.Files;

/// <summary>Knows by their first bytes the kinds of files that hold no text to be read as it stands: PDF, RTF, office documents, pictures.</summary>
internal static class ForeignKind
{
    private static readonly (byte[] Start, string Name)[] Starts =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("%!PS"u8.ToArray(), "a PostScript document"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive, or a document of an office program (.docx, .odt, .epub)"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a document of an office program (.doc, .xls, .msg)"),
        ("bplist00"u8.ToArray(), "a web archive of Safari"),
        ("SQLite format 3\0"u8.ToArray(), "a database"),
        ("PAR1"u8.ToArray(), "a table in Parquet"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        ("GIF87a"u8.ToArray(), "a picture (GIF)"),
        ("GIF89a"u8.ToArray(), "a picture (GIF)"),
        ([0x49, 0x49, 0x2A, 0x00], "a picture (TIFF)"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a picture (TIFF)"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a packed archive (7z)"),
        ("Rar!\x1A\x07"u8.ToArray(), "a packed archive (RAR)"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "a packed file (xz)"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a packed file (zstd)"),
    ];

    /// <summary>What the file is, with its article; null where it may be a page or a text.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..12].SequenceEqual("WEBP"u8)) return "a picture (WebP)";
        if (content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8)) return "a film or picture (MP4, HEIC, AVIF)";
        // Mail programs and servers leave a mark or blank lines before a document's start.
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];
        content = content.TrimStart(" \t\r\n"u8);
        foreach (var (start, name) in Starts)
            if (content.StartsWith(start)) return name;
        return null;
    }
}
