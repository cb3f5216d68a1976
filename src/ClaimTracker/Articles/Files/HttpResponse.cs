using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ClaimTracker.Articles.Files;

/// <summary>An HTTP response as it went over the line, with its body as the server meant it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="MediaType">The value of Content-Type; empty where there is none.</param>
/// <param name="Body">The body, unchunked and unpacked; null where it breaks its coding or is too large.</param>
internal sealed record HttpResponse(int Status, string MediaType, ReadOnlyMemory<byte>? Body)
{
    /// <summary>Reads a response; null where the bytes are none.</summary>
    /// <param name="message">Status line, headers and body.</param>
    /// <param name="most">The most bytes that a body unpacks to.</param>
    public static HttpResponse? Read(ReadOnlyMemory<byte> message, int most)
    {
        var end = message.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0 || !message.Span.StartsWith("HTTP/"u8)) return null;
        var lines = Encoding.Latin1.GetString(message.Span[..end]).Split("\r\n");
        if (lines[0].Split(' ') is not [_, var code, ..] || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)) return null;
        var (media, transfer, coding) = ("", "", "");
        foreach (var line in lines.AsSpan(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is not (var colon and > 0)) continue;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].ToLowerInvariant())
            {
                case "content-type":
                    media = value;
                    break;
                case "transfer-encoding":
                    transfer = value.ToLowerInvariant();
                    break;
                case "content-encoding":
                    coding = value.ToLowerInvariant();
                    break;
            }
        }

        ReadOnlyMemory<byte>? body = message[(end + 4)..];
        if (transfer.Contains("chunked", StringComparison.Ordinal)) body = Unchunked(body.Value);
        if (body is { } packed) body = Unpacked(packed, coding, most);
        return new HttpResponse(status, media, body);
    }

    /// <summary>The body without its chunks' lengths. Some crawlers write the header and the body without chunks: that body is returned as it is.</summary>
    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var line = body.Span[at..].IndexOf("\r\n"u8);
            var digits = line < 0 ? "" : Encoding.Latin1.GetString(body.Span.Slice(at, Math.Min(line, 20))).Split(';')[0].Trim();
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return at == 0 ? body : whole.ToArray();
            if (length == 0) break;
            at += line + 2;
            length = Math.Min(length, body.Length - at);
            whole.Write(body.Span.Slice(at, length));
            at += length + 2;
        }

        return whole.ToArray();
    }

    private static ReadOnlyMemory<byte>? Unpacked(ReadOnlyMemory<byte> body, string coding, int most)
    {
        if (coding is "" or "identity" or "none") return body;
        // Crawlers often store the body unpacked and leave the header as it was.
        if (coding is "gzip" or "x-gzip" && !ContentKind.IsGzip(body.Span)) return body;
        using var packed = new MemoryStream(body.ToArray(), writable: false);
        using Stream? unpacking = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" when body.Length > 1 && (body.Span[0] & 0x0F) == 8 && (body.Span[0] * 256 + body.Span[1]) % 31 == 0 => new ZLibStream(packed, CompressionMode.Decompress),
            "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacking is null) return null;
        if (ContentKind.ReadAll(unpacking, most, out var damaged) is not { } whole || (damaged && whole.Length == 0)) return null;
        return whole;
    }
}
