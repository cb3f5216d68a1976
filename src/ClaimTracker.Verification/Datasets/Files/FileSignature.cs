namespace ClaimTracker.Verification.Datasets.Files;

/// <summary>Recognises formats by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>The binary format that the bytes begin, in words; null where they may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        if (IsZip(head)) return "a zip archive";
        if (IsCompoundFile(head)) return "an old Office document";
        if (IsParquet(head)) return "a Parquet file";
        if (IsSqlite(head)) return "a SQLite database";
        if (head.StartsWith("%PDF"u8)) return "a PDF document";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "a gzip archive";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "a picture";
        return null;
    }

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    public static bool IsCompoundFile(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    public static bool IsParquet(ReadOnlySpan<byte> head) => head.StartsWith("PAR1"u8);

    public static bool IsSqlite(ReadOnlySpan<byte> head) => head.StartsWith("SQLite format 3\0"u8);
}
