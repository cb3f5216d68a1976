using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace ClaimTracker.Articles.Files;

/// <summary>Sets text right that was UTF-8, was read as Windows-1252, and was saved as UTF-8 again: "â€™" for an apostrophe.</summary>
internal static class Mojibake
{
    /// <summary>Fewer may be meant: a page may show what such a fault looks like.</summary>
    private const int Fewest = 3;

    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃâ");

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly FrozenDictionary<char, byte> High = Enumerable.Range(0x80, 0x20)
        .Where(b => Windows.GetString([(byte)b])[0] > 0xFF).ToFrozenDictionary(b => Windows.GetString([(byte)b])[0], b => (byte)b);

    /// <summary>The text as it was meant; null where nothing shows that it was spoilt: nearly all that is not ASCII has to be UTF-8 when it is turned back.</summary>
    public static string? Repair(string text)
    {
        if (text.AsSpan().IndexOfAny(Leads) < 0) return null;
        var (good, bad) = (0, 0);
        var repaired = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var plain = text.AsSpan(i).IndexOfAnyExceptInRange('\0', '\u007F');
            if (plain < 0) plain = text.Length - i;
            repaired.Append(text, i, plain);
            i += plain;
            if (i >= text.Length) break;
            if (Meant(text.AsSpan(i), out var used) is { } meant)
            {
                good++;
                repaired.Append(meant);
                i += used;
            }
            else
            {
                bad++;
                repaired.Append(text[i++]);
            }
        }

        return good >= Fewest && good > bad * 9 ? repaired.ToString() : null;
    }

    /// <summary>The character that two to four characters stand for; null where they stand for themselves.</summary>
    private static string? Meant(ReadOnlySpan<char> text, out int used)
    {
        used = 0;
        if (Byte(text[0]) is not (>= 0xC2 and <= 0xF4 and var lead)) return null;
        used = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (text.Length < used) return null;
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < used; i++)
        {
            if (Byte(text[i]) is not (>= 0x80 and var b)) return null;
            bytes[i] = (byte)b;
        }

        return Rune.DecodeFromUtf8(bytes[..used], out var rune, out var read) == OperationStatus.Done && read == used ? rune.ToString() : null;
    }

    /// <summary>The byte of a character in Windows-1252; -1 where it has none. The five bytes that the encoding leaves free stand for themselves.</summary>
    private static int Byte(char c)
    {
        if (c <= 0xFF) return c;
        return High.TryGetValue(c, out var b) ? b : -1;
    }
}
