using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace ClaimTracker.Articles.Files;

/// <summary>Finds the encoding of a page's bytes and decodes them.</summary>
internal static class Encodings
{
    /// <summary>Where a page declares its encoding: the standard asks for the first kilobyte, pages take more.</summary>
    private const int DeclarationWithin = 8192;

    private const int WindowsLatin = 1252;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"'; />");

    private static readonly FrozenDictionary<string, string> Languages = WordList.ReadMap("encodings-by-language.txt");

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of the bytes.</summary>
    /// <param name="bytes">A file's content.</param>
    /// <param name="transport">An encoding's name from outside the file, such as the container's; null where there is none.</param>
    /// <param name="used">How they were decoded.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? transport, out PageEncoding used)
    {
        Encoding encoding;
        if (Mark(bytes, out var length) is { } marked) (encoding, used) = (marked, new PageEncoding(marked.WebName, EncodingRule.ByteOrderMark));
        else if (Wide(bytes) is { } wide) (encoding, used) = (wide, new PageEncoding(wide.WebName, EncodingRule.ByteOrderMark));
        else encoding = Choose(bytes, transport, out used);
        var text = encoding.GetString(bytes[length..]);
        used = used with { IsDamaged = text.Contains('\uFFFD') && bytes.IndexOf("\uFFFD"u8) < 0 };
        if (Mojibake.Repair(text) is not { } repaired) return text;
        used = used with { IsRepaired = true };
        return repaired;
    }

    private static Encoding Choose(ReadOnlySpan<byte> bytes, string? transport, out PageEncoding used)
    {
        var (named, rule) = (transport, EncodingRule.Transport);
        var declared = Named(named);
        if (declared is null) (named, rule) = Declared(bytes);
        declared ??= Named(named);
        if (IsUtf8(bytes))
        {
            // Bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever the page says; escapes of the Japanese encodings are ASCII.
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0;
            if (declared is not null && (declared is UTF8Encoding || ascii))
            {
                used = new PageEncoding(declared.WebName, rule);
                return declared.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) ? declared : Encoding.UTF8;
            }

            used = new PageEncoding(Encoding.UTF8.WebName, EncodingRule.Utf8Test) { Declared = declared is null ? null : named };
            return Encoding.UTF8;
        }

        if (declared is not (null or UTF8Encoding))
        {
            used = new PageEncoding(declared.WebName, rule);
            return declared;
        }

        // A page that says UTF-8 and is not is an older page under a newer template, or a cut file.
        if (MostlyUtf8(bytes))
        {
            used = new PageEncoding(Encoding.UTF8.WebName, declared is null ? EncodingRule.Utf8Test : rule);
            return Encoding.UTF8;
        }

        var byLanguage = Languages.TryGetValue(Language(bytes), out var usual) ? Named(usual) : null;
        var chosen = byLanguage ?? Named("windows-1252")!;
        used = new PageEncoding(chosen.WebName, byLanguage is null ? EncodingRule.Default : EncodingRule.Language) { Declared = declared is null ? null : named };
        return chosen;
    }

    /// <summary>The language that the page's outermost element gives, without its country; empty where it gives none.</summary>
    private static string Language(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        var at = head.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        var end = at < 0 ? -1 : head.IndexOf('>', at);
        return end < 0 ? "" : (Value(head[at..end], "lang") ?? "").Split('-', '_')[0];
    }

    /// <summary>The encoding of a name as the web uses names; null where it is unknown.</summary>
    public static Encoding? Named(string? name)
    {
        var key = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        switch (key)
        {
            case null or "":
                return null;
            case "utf8" or "utf-8" or "unicode-1-1-utf-8":
                return Encoding.UTF8;
            case "latin1" or "latin-1" or "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "ascii" or "us-ascii" or "windows-1252" or "cp1252" or "x-cp1252":
                return CodePagesEncodingProvider.Instance.GetEncoding(WindowsLatin);
            case "gb2312" or "gbk" or "x-gbk":
                return CodePagesEncodingProvider.Instance.GetEncoding("gb18030") ?? CodePagesEncodingProvider.Instance.GetEncoding(936);
            case "shift-jis" or "sjis" or "x-sjis" or "windows-31j":
                return CodePagesEncodingProvider.Instance.GetEncoding(932);
            case "ks_c_5601-1987" or "ksc5601":
                return CodePagesEncodingProvider.Instance.GetEncoding(949);
            case "iso-8859-9":
                return CodePagesEncodingProvider.Instance.GetEncoding(1254);
            case "utf-7" or "utf-16" or "utf-16le" or "utf-16be" or "utf-32":
                // A declaration that could be read byte by byte is not in an encoding of two bytes; UTF-7 is never decoded.
                return Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(key) ?? Encoding.GetEncoding(key);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? Mark(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            length = 3;
            return Encoding.UTF8;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            length = 4;
            return Encoding.UTF32;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) length = 2;
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) length = 2;
        return length == 0 ? null : bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>UTF-16 without a mark: in Western text every second byte is zero.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 512)];
        if (head.Length < 4) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        var pairs = head.Length / 2;
        return odd * 10 >= pairs * 7 && even == 0 ? Encoding.Unicode : even * 10 >= pairs * 7 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>True where well-formed sequences of several bytes outnumber the stray ones by far: UTF-8 with damage.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                var ascii = bytes[i..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0) break;
                i += ascii;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[i..], out _, out var used) == OperationStatus.Done) good++;
            else bad++;
            i += Math.Max(1, used);
        }

        return good > bad * 4;
    }

    /// <summary>The encoding that a <c>meta</c> element or an XML declaration names: in the first kilobytes, else wherever it stands.</summary>
    private static (string? Name, EncodingRule Rule) Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        for (var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf('>', at);
            if (Value(end < 0 ? head[at..] : head[at..end], "charset") is { } meta) return (meta, EncodingRule.Meta);
        }

        if (head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head.IndexOf("?>", StringComparison.Ordinal) is var close and > 0
            && Value(head[..close], "encoding") is { } xml) return (xml, EncodingRule.XmlDeclaration);
        for (int at = DeclarationWithin, found; at < bytes.Length && (found = bytes[at..].IndexOf("charset="u8)) >= 0; at += found + 8)
        {
            var tag = Encoding.Latin1.GetString(bytes.Slice(Math.Max(0, at + found - 200), Math.Min(260, bytes.Length - Math.Max(0, at + found - 200))));
            var start = tag.LastIndexOf("<meta", Math.Min(200, tag.Length - 1), StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && tag.IndexOf('>', start) is var end && (end < 0 || end > 200) && Value(end < 0 ? tag[start..] : tag[start..end], "charset") is { } meta)
                return (meta, EncodingRule.Meta);
        }

        return (null, EncodingRule.None);
    }

    private static string? Value(string tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = tag.AsSpan(at + name.Length).TrimStart();
        if (rest.Length == 0 || rest[0] != '=') return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(ValueEnds);
        var value = end < 0 ? rest : rest[..end];
        return value.Length is > 0 and < 40 ? value.ToString() : null;
    }
}
