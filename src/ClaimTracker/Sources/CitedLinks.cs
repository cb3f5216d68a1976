using ClaimTracker.Articles;
using ClaimTracker.Articles.Pages;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Sources;

/// <summary>Chooses the hyperlink of a sentence that stands behind its number, and says what to call it.</summary>
/// <remarks>
/// Most links of a news page explain who somebody is: a link whose words are a name, or that leads to a topic page or a front page, is no
/// source. Where the words of a link name a document, "a survey of landlords", the source is called so; where they are any words of the
/// sentence, "moved its nets to Lundby", it is called by the outlet, or by the host of the address where that is another's.
/// </remarks>
internal sealed class CitedLinks
{
    private readonly Article _article;
    private readonly string? _home;
    private readonly HashSet<TextSpan> _names;

    public CitedLinks(Article article, IReadOnlyList<Name> names)
    {
        _article = article;
        _home = Uri.TryCreate(article.CanonicalUrl ?? article.Url, UriKind.Absolute, out var page) ? Site(page) : null;
        _names = [.. names.Select(name => name.Span)];
    }

    /// <summary>The link around the claim, else the nearest to it in its sentence; null where none is a source.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="first">The first link that ends in its sentence.</param>
    public Link? Of(NumericClaim claim, int first)
    {
        Link? nearest = null;
        var least = int.MaxValue;
        for (var i = first; i < _article.Links.Count && _article.Links[i].Span.Start < claim.Sentence.End; i++)
        {
            var link = _article.Links[i];
            var gap = Math.Max(0, Math.Max(claim.Span.Start - link.Span.End, link.Span.Start - claim.Span.End));
            if (gap < least && IsSource(link)) (nearest, least) = (link, gap);
        }

        return nearest;
    }

    /// <summary>What to call the source.</summary>
    /// <param name="sentence">The sentence that the link starts in.</param>
    /// <param name="link">The link.</param>
    public string Call(Sentence sentence, Link link)
    {
        var words = Phrase(sentence, link);
        if (words.Length > 0 && SourceRegistry.IsMaterial(words)) return words;
        if (Uri.TryCreate(link.Href, UriKind.Absolute, out var address) && address.Host.Length > 0 && Site(address) is var site && site != _home) return site;
        return _article.Outlet is { Length: > 0 } outlet ? outlet : _home ?? link.Span.Slice(_article.Text);
    }

    private bool IsSource(Link link)
    {
        if (LinkKinds.IsTopic(link.Href)) return false;
        return !_names.Contains(link.Span) || LinkKinds.Of(link.Href) == SourceKind.Dataset;
    }

    /// <summary>The words of the link up to its verb, without article: "recent audit" in "a recent audit shows".</summary>
    private string Phrase(Sentence sentence, Link link)
    {
        var (start, end) = (link.Span.Start, link.Span.End);
        var first = sentence.TokenAt(start);
        if (sentence.Lower(first) is "a" or "an" or "the" && first + 1 < sentence.Tokens.Length) start = sentence.Tokens[first + 1].Span.Start;
        for (var i = first; i < sentence.Tokens.Length && sentence.Tokens[i].Span.Start < link.Span.End; i++)
            if (sentence.PennTags[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD)
            {
                end = sentence.Tokens[i].Span.Start;
                break;
            }

        return end <= start ? "" : TextSpan.FromBounds(start, end).Slice(_article.Text).Trim();
    }

    private static string Site(Uri address) => PageAddress.Bare(address.Host).ToLowerInvariant();
}
