using System.Text;

namespace ClaimTracker.Articles.Files;

/// <summary>One part of an MHTML file that is a page.</summary>
/// <param name="Content">The page's bytes, decoded from base64 or quoted-printable.</param>
/// <param name="Charset">The encoding that the part's header names.</param>
/// <param name="Address">Where the page was saved from.</param>
internal sealed record MhtmlPage(byte[] Content, string? Charset, string? Address);

/// <summary>Reads the page out of an MHTML file, the "single file" that browsers save: a MIME message of several parts.</summary>
/// <remarks>Only what such files use is understood. A malformed file gives what could be read of it.</remarks>
internal sealed class MhtmlReader
{
    private const int DeepestPart = 8;
    private const int MostParts = 10_000;
    private const int LongestHeader = 64 * 1024;

    private readonly ReadOnlyMemory<byte> _file;
    private string? _address, _start;
    private (ReadOnlyMemory<byte> Body, Dictionary<string, string> Headers, bool IsRoot)? _page;
    private int _parts;

    private MhtmlReader(ReadOnlyMemory<byte> file) => _file = file;

    /// <summary>True where the bytes begin with the headers of a MIME message of several parts.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> file)
    {
        var head = Encoding.Latin1.GetString(file[..Math.Min(file.Length, 4096)]).TrimStart('\uFEFF', 'ï', '»', '¿', '\r', '\n', ' ');
        var colon = head.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 40 || head.AsSpan(0, colon).ContainsAny(" <>")) return false;
        var blank = head.IndexOf("\n\r\n", StringComparison.Ordinal) is var crlf and >= 0 ? crlf : head.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = Headers(blank < 0 ? head : head[..blank]);
        return headers.TryGetValue("content-type", out var type)
            && (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || (headers.ContainsKey("mime-version") && type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The page inside the file; null where there is none.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="malformed">True where the file breaks its own format.</param>
    public static MhtmlPage? Read(ReadOnlyMemory<byte> file, out bool malformed)
    {
        var reader = new MhtmlReader(file);
        malformed = !reader.Part(file, 0);
        if (reader._page is not { } page)
        {
            malformed = true;
            return null;
        }

        var content = Decoded(page.Body.Span, page.Headers.GetValueOrDefault("content-transfer-encoding"), ref malformed);
        return new MhtmlPage(content, Parameter(page.Headers.GetValueOrDefault("content-type"), "charset"), reader._address ?? page.Headers.GetValueOrDefault("content-location"));
    }

    /// <summary>Reads one part and those inside it; false where something was malformed.</summary>
    private bool Part(ReadOnlyMemory<byte> part, int depth)
    {
        if (++_parts > MostParts || depth > DeepestPart) return false;
        if (!Cut(part, out var headers, out var body)) return false;
        var type = headers.GetValueOrDefault("content-type") ?? "text/plain";
        if (depth == 0) _address = Web(headers.GetValueOrDefault("snapshot-content-location"));
        if (!type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            if (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase)) Offer(headers, body);
            return true;
        }

        _start ??= Parameter(type, "start");
        return Parameter(type, "boundary") is { Length: > 0 and <= 200 } boundary && Parts(body, boundary, depth);
    }

    /// <summary>The root is the part named by "start", or the page at the snapshot's address, else the first page: frames come after it.</summary>
    private void Offer(Dictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        var root = (_start is not null && headers.GetValueOrDefault("content-id") == _start) || (_address is not null && headers.GetValueOrDefault("content-location") == _address);
        if (_page is null || (root && !_page.Value.IsRoot)) _page = (body, headers, root);
    }

    private bool Parts(ReadOnlyMemory<byte> body, string boundary, int depth)
    {
        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var (start, good) = (-1, true);
        for (var at = 0; at < body.Length;)
        {
            var found = body.Span[at..].IndexOf(delimiter);
            if (found < 0) break;
            var line = at + found;
            at = line + delimiter.Length;
            if (line > 0 && body.Span[line - 1] != (byte)'\n') continue;
            if (start >= 0) good &= Part(body[start..line], depth + 1);
            var last = body.Span[at..].StartsWith("--"u8);
            var end = body.Span[at..].IndexOf((byte)'\n');
            if (last) return good;
            if (end < 0) return false;
            start = at += end + 1;
        }

        if (start >= 0) Part(body[start..], depth + 1);
        return false;
    }

    private static bool Cut(ReadOnlyMemory<byte> part, out Dictionary<string, string> headers, out ReadOnlyMemory<byte> body)
    {
        var span = part.Span;
        var (end, skip) = (span.IndexOf("\r\n\r\n"u8), 4);
        var bare = span.IndexOf("\n\n"u8);
        if (end < 0 || (bare >= 0 && bare < end)) (end, skip) = (bare, 2);
        headers = [];
        body = default;
        if (end is < 0 or > LongestHeader) return false;
        headers = Headers(Encoding.Latin1.GetString(span[..end]));
        body = part[(end + skip)..];
        return true;
    }

    private static Dictionary<string, string> Headers(string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t' && name is not null) headers[name] += " " + line.Trim();
            else if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                name = line[..colon].Trim();
                headers[name] = line[(colon + 1)..].Trim();
            }
        }

        return headers;
    }

    private static string? Parameter(string? header, string name)
    {
        foreach (var part in (header ?? "").Split(';').Skip(1))
            if (part.Split('=', 2) is [var key, var value] && key.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return value.Trim().Trim('"');
        return null;
    }

    private static string? Web(string? address) => address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? address : null;

    private static byte[] Decoded(ReadOnlySpan<byte> body, string? encoding, ref bool malformed) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body, ref malformed),
        "quoted-printable" => QuotedPrintable(body),
        _ => body.ToArray(),
    };

    private static byte[] Base64(ReadOnlySpan<byte> body, ref bool malformed)
    {
        var clean = new byte[(body.Length + 3) / 4 * 4];
        var length = 0;
        foreach (var b in body)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') clean[length++] = b;
            else if (b == (byte)'=') break;
            else if (b > (byte)' ') malformed = true;
        }

        if (length % 4 == 1) length--;
        while (length % 4 != 0) clean[length++] = (byte)'=';
        var output = new byte[length / 4 * 3];
        System.Buffers.Text.Base64.DecodeFromUtf8(clean.AsSpan(0, length), output, out _, out var written);
        return output[..written];
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        var output = new byte[body.Length];
        var length = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != (byte)'=')
            {
                output[length++] = body[i];
                continue;
            }

            if (i + 1 < body.Length && body[i + 1] == (byte)'\n') i++;
            else if (i + 2 < body.Length && body[i + 1] == (byte)'\r' && body[i + 2] == (byte)'\n') i += 2;
            else if (i + 2 < body.Length && char.IsAsciiHexDigit((char)body[i + 1]) && char.IsAsciiHexDigit((char)body[i + 2]))
            {
                output[length++] = (byte)(Hex(body[i + 1]) << 4 | Hex(body[i + 2]));
                i += 2;
            }
            else output[length++] = body[i];
        }

        return output[..length];
    }

    private static int Hex(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit & 0xDF) - 'A' + 10;
}
