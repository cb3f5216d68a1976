using System.IO.Compression;

namespace ClaimTracker.Articles.Files;

/// <summary>Tells by its content what a file is.</summary>
internal static class ContentKind
{
    private const int Sniffed = 4096;

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <summary>True where text cannot be meant: NUL characters, or one control character in ten.</summary>
    public static bool IsBinary(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Sniffed));
        var control = 0;
        foreach (var c in head)
        {
            if (c == '\0') return true;
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) control++;
        }

        return control * 10 > head.Length;
    }

    /// <summary>True where the text is a page: it opens with a tag, or elements of a page show near its start.</summary>
    public static bool IsHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Sniffed)).TrimStart();
        if (head.Length > 1 && head[0] == '<' && (char.IsAsciiLetter(head[1]) || head[1] is '!' or '?')) return true;
        foreach (var tag in (ReadOnlySpan<string>)["<html", "<body", "<head>", "<!doctype", "</p>", "</div>", "</article>", "</h1>"])
            if (head.Contains(tag, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The unpacked bytes; null where there are more than <paramref name="most"/>.</summary>
    /// <param name="packed">A gzip file.</param>
    /// <param name="most">The most bytes that are unpacked.</param>
    /// <param name="damaged">True where the file is cut or corrupt; what came before is returned.</param>
    public static byte[]? Unpack(ReadOnlyMemory<byte> packed, int most, out bool damaged)
    {
        // A stream that unpacks takes a cut for the end. A second member that is put behind the first is reached only where the first is whole.
        var read = ReadAll([.. packed.Span, .. GzipEnd.Member.Span], (int)Math.Min(int.MaxValue, (long)most + GzipEnd.Content.Length), out damaged);
        if (read is null) return null;
        if (!damaged && read.AsSpan().EndsWith(GzipEnd.Content.Span)) return read[..^GzipEnd.Content.Length];
        read = ReadAll(packed.ToArray(), most, out _);
        damaged = true;
        return read;
    }

    private static byte[]? ReadAll(byte[] packed, int most, out bool damaged)
    {
        using var gzip = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        return ReadAll(gzip, most, out damaged);
    }

    /// <summary>What a stream that unpacks holds; null where that is more than <paramref name="most"/> bytes.</summary>
    public static byte[]? ReadAll(Stream stream, int most, out bool damaged)
    {
        damaged = false;
        using var output = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            while (stream.Read(buffer) is var read and > 0)
            {
                if (output.Length + read > most) return null;
                output.Write(buffer, 0, read);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            damaged = true;
        }

        return output.ToArray();
    }
}
