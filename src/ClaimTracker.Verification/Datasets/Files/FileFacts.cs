using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace ClaimTracker.Verification.Datasets.Files;

/// <summary>What one pass over a file's bytes tells. Immutable.</summary>
/// <param name="Sha256">Of all bytes, lower-case hex.</param>
/// <param name="Encoding">By the byte order mark; else UTF-8 where all bytes are valid in it, else Windows-1252.</param>
/// <param name="HasNul">A NUL byte outside UTF-16: not text.</param>
/// <param name="Head">The first bytes.</param>
internal sealed record FileFacts(string Sha256, Encoding Encoding, bool HasNul, byte[] Head)
{
    private const int Chunk = 1 << 20;

    /// <summary>Windows-1252, which spreadsheets of the western world still write.</summary>
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads the file once.</summary>
    public static FileFacts Read(string path, CancellationToken cancellationToken)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Chunk, Math.Max(stream.Length, 4096)) + 4);
        try
        {
            var (valid, nul, carried, head) = (true, false, 0, Array.Empty<byte>());
            while (stream.Read(buffer, carried, buffer.Length - carried) is > 0 and var read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var all = buffer.AsSpan(0, carried + read);
                hash.AppendData(all[carried..]);
                if (head.Length == 0) head = all[..Math.Min(all.Length, 64)].ToArray();
                nul = nul || all[carried..].Contains((byte)0);
                var whole = Whole(all);
                valid = valid && Utf8.IsValid(all[..whole]);
                all[whole..].CopyTo(buffer);
                carried = all.Length - whole;
            }

            var encoding = Bom(head) ?? (valid && carried == 0 ? new UTF8Encoding(false) : Western);
            return new FileFacts(Convert.ToHexStringLower(hash.GetHashAndReset()), encoding, nul && encoding is not (UnicodeEncoding or UTF32Encoding), head);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>How many bytes end with a whole UTF-8 character: at most three wait for their rest.</summary>
    private static int Whole(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if ((lead & 0xC0) == 0x80) continue;
            return lead >= 0xC0 && back < (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) ? bytes.Length - back : bytes.Length;
        }

        return bytes.Length;
    }

    private static Encoding? Bom(byte[] head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
