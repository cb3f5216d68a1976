namespace ClaimTracker.Articles.Pages;

/// <summary>A script of a page: where its tag opens in the source, and where its text stands.</summary>
internal readonly record struct SourceScript(int Tag, TextSpan Text);

/// <summary>A page's source as one look over its tags shows it: what the parser is given, and where the text and the scripts stand.</summary>
internal sealed class PageSource
{
    public PageSource(string html) => (Html, Parsed) = (html, html);

    /// <summary>The page as it was given.</summary>
    public string Html { get; }

    /// <summary>The page without the tags that go too far, and without what is never read: scripts, style sheets, drawings, comments.</summary>
    public string Parsed { get; set; }

    /// <summary>True where tags went too far.</summary>
    public bool IsLimited { get; set; }

    /// <summary>
    /// The stretches of <see cref="Html"/> that are text and hold more than white space, in order, each from its first
    /// character that is none up to the next tag. Text of scripts and style sheets is not among them.
    /// </summary>
    public List<TextSpan> Runs { get; } = [];

    public List<SourceScript> Scripts { get; } = [];

    /// <summary>Where comments stand whose text tells who saved the page: those before the page itself begins.</summary>
    public List<TextSpan> OpeningComments { get; } = [];

    /// <summary>The tag that opens a script, with its attributes.</summary>
    public ReadOnlySpan<char> TagOf(SourceScript script) => Html.AsSpan(script.Tag, script.Text.Start - script.Tag);
}
