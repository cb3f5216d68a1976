using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimTracker.Cli.Inputs;

/// <summary>Reads lines of UTF-8 as they arrive, unpacked where they are gzip.</summary>
internal static class PackedLines
{
    /// <summary>Stands behind the last line of a packed file: a stream that unpacks takes a cut for the end, and does not reach it then.</summary>
    private const string End = "\0claimtracker: end of file\0";

    /// <param name="stream">An open stream; one that cannot go back to its start is taken as it is.</param>
    /// <param name="limit">The most characters of a line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">A line is too long, or the file is cut off.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(Stream stream, long limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isPacked = await IsPackedAsync(stream, cancellationToken);
        await using var packed = isPacked ? new GZipStream(new JoinedStream(stream, Pack("\n" + End + "\n")), CompressionMode.Decompress) : null;
        using var reader = new StreamReader(packed ?? stream, Encoding.UTF8);
        while (await NextAsync(reader, isPacked, cancellationToken) is { } line)
        {
            if (isPacked && line == End) yield break;
            if (line.Length > limit) throw new InvalidDataException($"A line is longer than {limit} characters.");
            yield return line;
        }

        if (isPacked) throw Cut();
    }

    private static async Task<string?> NextAsync(StreamReader reader, bool isPacked, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
        }
        catch (InvalidDataException) when (isPacked)
        {
            throw Cut();
        }
    }

    private static InvalidDataException Cut() => new("The gzip file is cut off or damaged; the lines before this were read.");

    private static async Task<bool> IsPackedAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (!stream.CanSeek) return false;
        var head = new byte[2];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        stream.Position = 0;
        return length == head.Length && head is [0x1F, 0x8B];
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
