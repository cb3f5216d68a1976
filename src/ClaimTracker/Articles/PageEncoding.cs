namespace ClaimTracker.Articles;

/// <summary>What decided how a file's bytes were decoded, the strongest rule first.</summary>
public enum EncodingRule
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>A byte order mark, or the zero bytes of UTF-16 without one.</summary>
    ByteOrderMark,

    /// <summary>The transport's or container's header.</summary>
    Transport,

    /// <summary>A <c>meta</c> element.</summary>
    Meta,

    /// <summary>The XML declaration.</summary>
    XmlDeclaration,

    /// <summary>The bytes are well-formed UTF-8, or nearly, whatever the page says.</summary>
    Utf8Test,

    /// <summary>The page says only its language.</summary>
    Language,

    /// <summary>Nothing was said: Windows-1252, as browsers take it.</summary>
    Default,
}

/// <summary>How a file's bytes were decoded. Immutable.</summary>
/// <param name="Name">The encoding's name, such as <c>utf-8</c>.</param>
/// <param name="Rule">What decided for it.</param>
public sealed record PageEncoding(string Name, EncodingRule Rule)
{
    /// <summary>What the page or its transport named, where the bytes are in another encoding; else null.</summary>
    public string? Declared { get; init; }

    /// <summary>True where the text had been decoded and encoded wrongly before it was saved ("â€™" for an apostrophe), and was set right.</summary>
    public bool IsRepaired { get; init; }

    /// <summary>True where some bytes are not valid in the encoding and were replaced.</summary>
    internal bool IsDamaged { get; init; }

    internal bool IsContradicted => Declared is not null || IsRepaired;
}
