namespace ClaimTracker.Cli.Inputs;

/// <summary>Reads a file whole, but never more than is asked for.</summary>
internal static class LimitedBytes
{
    /// <summary>The content, cut off one byte after the limit so that the reader sees that it is too large.</summary>
    /// <param name="stream">An open stream; stays open.</param>
    /// <param name="limit">The most bytes that are wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
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
