using System.Collections.Frozen;

namespace ClaimTracker.Articles.Pages;

/// <summary>What the scan of a page's source has to know of an element.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Cannot nest in itself without end: it has no content, or its next start tag closes it.</summary>
    Uncounted = 1,

    /// <summary>Opened again by the parser in every block that follows while it is not closed.</summary>
    Formatting = 1 << 1,

    /// <summary>Its content is text up to its own end tag, so that a tag inside it is none.</summary>
    Raw = 1 << 2,

    Script = 1 << 3,

    /// <summary>A drawing or formula.</summary>
    Foreign = 1 << 4,

    /// <summary>Ends a drawing or formula when it stands inside one, or brings HTML back into it.</summary>
    LeavesForeign = 1 << 5,

    /// <summary>Its content is never read.</summary>
    Unread = 1 << 6,
}

/// <summary>Names of elements as numbers: up to eight ASCII letters are the number's bytes, longer names are hashed.</summary>
internal static class TagKey
{
    private const ulong IsHash = 1UL << 63;

    private static readonly FrozenDictionary<ulong, TagTraits> Known = Map(
        (TagTraits.Uncounted, "p li td th tr dt dd option optgroup thead tbody tfoot colgroup html head body area base br col embed hr img input link meta param source track wbr keygen frame image"),
        (TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (TagTraits.Raw, "script style textarea title iframe xmp noembed noframes"),
        (TagTraits.Script, "script"),
        (TagTraits.Unread, "script style iframe noembed noframes"),
        (TagTraits.Foreign, "svg math"),
        (TagTraits.LeavesForeign, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre "
            + "ruby s small span strong strike sub sup table tt u ul var font foreignobject desc annotation-xml mi mo mn ms mtext"));

    public static TagTraits TraitsOf(ulong key) => Known.TryGetValue(key, out var traits) ? traits : TagTraits.None;

    /// <summary>The key of the name that begins at a place; upper and lower case are alike.</summary>
    public static ulong At(ReadOnlySpan<char> html, int start, out int length)
    {
        var (key, at, plain) = (0UL, start, true);
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (c is ' ' or '>' or '/' or '\t' or '\n' or '\r' or '\f') break;
            if (char.IsAsciiLetterUpper(c)) c = (char)(c | 0x20);
            key = key << 8 | (byte)c;
            plain &= c < 0x80;
        }

        length = at - start;
        return plain && length <= 8 ? key : Hash(html.Slice(start, length)) | IsHash;
    }

    /// <summary>FNV-1a over the lower-case name: the same in every run, which the runtime's own hash is not.</summary>
    private static ulong Hash(ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in name) hash = unchecked((hash ^ (char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c)) * 1099511628211UL);
        return hash;
    }

    private static FrozenDictionary<ulong, TagTraits> Map(params (TagTraits Traits, string Names)[] rows)
    {
        var map = new Dictionary<ulong, TagTraits>();
        foreach (var (traits, names) in rows)
            foreach (var name in names.Split(' '))
            {
                var key = At(name, 0, out _);
                map[key] = map.GetValueOrDefault(key) | traits;
            }

        return map.ToFrozenDictionary();
    }
}
