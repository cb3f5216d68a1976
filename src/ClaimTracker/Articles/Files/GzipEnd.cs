using System.IO.Compression;

namespace ClaimTracker.Articles.Files;

/// <summary>A member of a gzip file that is put behind others, to see that they were unpacked to their end.</summary>
internal static class GzipEnd
{
    /// <summary>What the member unpacks to: no text that a file would end in.</summary>
    public static ReadOnlyMemory<byte> Content { get; } = "\n\0claimtracker: end of file\0\n"u8.ToArray();

    /// <summary>The member.</summary>
    public static ReadOnlyMemory<byte> Member { get; } = Pack();

    private static byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Content.Span);
        return packed.ToArray();
    }
}
