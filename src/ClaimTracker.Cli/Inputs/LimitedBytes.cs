using System.IO.Compression;

namespace ClaimTracker.Cli.Inputs;

/// <summary>Reads a file whole, unpacking gzip, but never more than is asked for: a small file can unpack to a huge one.</summary>
internal static class LimitedBytes
{
    /// <summary>The content, cut off one byte after the limit so that the reader sees that it is too large.</summary>
    /// <param name="stream">An open stream; stays open.</param>
    /// <param name="limit">The most bytes that are wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var content = await ReadRawAsync(stream, limit, cancellationToken);
        if (!IsGzip(content.Span)) return content;
        await using var unpacked = new GZipStream(new MemoryStream(content.ToArray(), writable: false), CompressionMode.Decompress);
        return await ReadRawAsync(unpacked, limit, cancellationToken);
    }

    /// <summary>A stream over the content, unpacked where it is gzip.</summary>
    /// <param name="stream">An open stream that can go back to its start, or one that is surely not gzip.</param>
    public static Stream Unpack(Stream stream)
    {
        if (!stream.CanSeek) return stream;
        Span<byte> head = stackalloc byte[2];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return IsGzip(head[..length]) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static bool IsGzip(ReadOnlySpan<byte> content) => content is [0x1F, 0x8B, ..];

    private static async Task<ReadOnlyMemory<byte>> ReadRawAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length - stream.Position + 1, 1, (long)limit + 1) : 1 << 16];
        var length = 0;
        while (true)
        {
            // A console's stream cannot be interrupted while it waits for a person to type; the wait for it can.
            var count = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).AsTask().WaitAsync(cancellationToken);
            length += count;
            if (count == 0 || length > limit) return buffer.AsMemory(0, length);
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, (long)limit + 1));
        }
    }
}
