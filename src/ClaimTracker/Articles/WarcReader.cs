using System.Globalization;
using ClaimTracker.Articles.Files;

namespace ClaimTracker.Articles;

/// <summary>One page of a WARC file.</summary>
/// <param name="Content">The page's bytes as its server meant them: transfer and content coding are undone. Empty where there is a problem.</param>
/// <param name="Url">The address it was fetched from.</param>
/// <param name="Charset">The encoding that its server named.</param>
/// <param name="Date">When it was fetched, as the file writes it: ISO 8601 in UTC.</param>
/// <param name="Problem">Why the page, or what follows in the file, could not be read; null where it was.</param>
public sealed record WarcPage(ReadOnlyMemory<byte> Content, string? Url, string? Charset, string? Date, string? Problem = null);

/// <summary>Reads the pages of a WARC file (ISO 28500), packed with gzip or not, one after the other as they are asked for.</summary>
/// <remarks>
/// Pages are the records of type <c>response</c> with status 200 and of type <c>resource</c> whose content is HTML; all
/// others are passed over. A record that breaks the format ends the reading with a page that says so: where one length is
/// wrong, nothing after it can be trusted. Immutable and thread-safe; one stream is read by one thread.
/// </remarks>
public sealed class WarcReader
{
    private const int LongestLine = 64 * 1024;
    private const int MostHeaders = 500;

    private readonly int _most;

    /// <summary>A reader that passes over longer records.</summary>
    /// <param name="maxBytes">The longest page in bytes, packed and unpacked; the default is that of <see cref="ArticleReaderOptions.MaxBytes"/>.</param>
    public WarcReader(int maxBytes = 64 * 1024 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        _most = maxBytes;
    }

    /// <summary>True where the bytes begin a WARC file that is not packed.</summary>
    /// <param name="file">The first bytes of the file.</param>
    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith("WARC/1."u8);

    /// <summary>The pages in the order of the file.</summary>
    /// <param name="stream">The file, at its start; stays open. It is read forward only.</param>
    public IEnumerable<WarcPage> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var input = new WarcStream(stream);
        while (true)
        {
            string? problem = null;
            WarcPage? page = null;
            try
            {
                if (!Record(input, out page)) yield break;
            }
            catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
            {
                problem = $"The WARC file is cut or malformed at byte {input.Position.ToString(CultureInfo.InvariantCulture)}: {exception.Message}";
            }

            if (problem is not null)
            {
                yield return new WarcPage(default, null, null, null, problem);
                yield break;
            }

            if (page is not null) yield return page;
        }
    }

    /// <summary>Reads one record; false at the end of the file.</summary>
    private bool Record(WarcStream input, out WarcPage? page)
    {
        page = null;
        string? version;
        do
        {
            version = input.Line(LongestLine);
            if (version is null) return false;
        }
        while (version.Length == 0);

        if (!version.StartsWith("WARC/", StringComparison.Ordinal)) throw new InvalidDataException("a record does not begin with its version.");
        var headers = Headers(input);
        if (!headers.TryGetValue("content-length", out var written) || !long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw new InvalidDataException("a record has no length.");
        var type = headers.GetValueOrDefault("warc-type") ?? "";
        var media = headers.GetValueOrDefault("content-type") ?? "";
        var wanted = type == "response" && media.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) || (type == "resource" && IsHtml(media));
        if (!wanted || length > _most)
        {
            input.Skip(length);
            if (wanted) page = Page(headers, default, null) with { Problem = $"The page has {length.ToString(CultureInfo.InvariantCulture)} bytes, more than the limit; it was not read." };
            return true;
        }

        var block = input.Bytes((int)length);
        if (type == "resource") page = Page(headers, block, Charset(media));
        else if (HttpResponse.Read(block, _most) is { Status: 200 } response && IsHtml(response.MediaType))
            page = response.Body is { } body ? Page(headers, body, Charset(response.MediaType)) : Page(headers, default, null) with { Problem = "The page's body is malformed, packed in a way that is not known, or unpacks beyond the limit; it was not read." };
        return true;
    }

    private static WarcPage Page(Dictionary<string, string> headers, ReadOnlyMemory<byte> content, string? charset) =>
        new(content, headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>'), charset, headers.GetValueOrDefault("warc-date"));

    private static Dictionary<string, string> Headers(WarcStream input)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; input.Line(LongestLine) is { } line; count++)
        {
            if (line.Length == 0) return headers;
            if (count > MostHeaders) throw new InvalidDataException("a record has hundreds of headers.");
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        throw new EndOfStreamException("the headers of a record are cut.");
    }

    private static bool IsHtml(string media) =>
        media.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || media.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    private static string? Charset(string media)
    {
        var at = media.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : media[(at + "charset=".Length)..].Split(';')[0].Trim().Trim('"');
    }
}
