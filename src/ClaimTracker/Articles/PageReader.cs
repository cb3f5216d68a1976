using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using ClaimTracker.Articles.Bodies;
using ClaimTracker.Articles.Files;
using ClaimTracker.Articles.Metadata;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles;

/// <summary>Turns a page's source into an article: the flow of this folder in one method.</summary>
internal sealed class PageReader
{
    /// <summary>Where a page shows less, its script may hold the text.</summary>
    private const int ShortestShown = 200;

    /// <summary>How many attributes the parser reads between two looks at the token that stops it.</summary>
    private const int AttributesBetweenLooks = 0x3FF;

    private readonly ArticleReaderOptions _options;
    private readonly HtmlParser _parser = Parser(TreeFlattener.IsRead);

    public PageReader(ArticleReaderOptions options) => _options = options;

    /// <summary>An article without text.</summary>
    public static Article Nothing(ArticleSource source, Diagnostic why) =>
        new("") { Id = source.Id!, Url = source.Url, Title = source.Title, Published = source.Published, Diagnostics = [why] };

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page's source.</param>
    /// <param name="source">What is known beside it; its id is set.</param>
    /// <param name="diagnostics">What is odd so far; more is added.</param>
    /// <param name="encoding">How it was decoded.</param>
    /// <param name="explained">Takes what became of every stretch of text; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Article Read(string html, ArticleSource source, List<Diagnostic> diagnostics, PageEncoding? encoding, List<ExplainedBlock>? explained, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (string.IsNullOrWhiteSpace(html)) return Nothing(source, ReaderDiagnostics.Empty);
        if (ContentKind.IsBinary(html)) return Nothing(source, ReaderDiagnostics.Binary);
        var page = SourceScanner.Scan(html, _options.MaxDepth);
        var tree = Flattened(page, cancellationToken);
        if (SavedPage.IsViewOfSource(html) && SavedPage.SourceShown(tree) is { Length: > 0 } shown && !SavedPage.IsViewOfSource(shown))
            return Read(shown, source, [.. diagnostics, ReaderDiagnostics.ViewOfSource], encoding, explained, cancellationToken);

        if (page.IsLimited) diagnostics.Add(ReaderDiagnostics.TooDeep(_options.MaxDepth));
        source = Completed(source, page, diagnostics);
        var map = SourceMap.Align(tree, page);
        var units = UnitCutter.Cut(tree, cancellationToken);
        var head = HeadTags.Read(tree, page);
        var container = BodyFinder.Find(tree, units, head.First("og:title") ?? head.Title);
        cancellationToken.ThrowIfCancellationRequested();
        var known = MetadataReader.Read(tree, units, container, head, source);
        var address = new PageAddress(source.Url ?? known.CanonicalUrl, head.Base);
        var kept = BodySelector.Select(tree, units, container, known, address);
        var body = Body(page, tree, units, container, kept, known, map, address, diagnostics);
        if (!known.IsArticle && ErrorPage.Is(head.Title, known.Title, body.Text)) (body, kept) = Discarded(kept, diagnostics);
        var truncated = Truncation.Is(units, kept, known) && body.Blocks.Count == kept.Count;
        if (truncated) diagnostics.Add(ReaderDiagnostics.Truncated);
        Report(diagnostics, known, body.Text);
        if (explained is not null)
            foreach (var unit in units) explained.Add(new ExplainedBlock(unit.Kind, unit.Text, map.Find(unit), unit.Reason == Reasons.Kept, unit.Reason ?? Reasons.Outside));
        return new Article(body.Text)
        {
            Id = source.Id!,
            Url = source.Url,
            CanonicalUrl = address.Resolve(known.CanonicalUrl),
            Title = known.Title,
            Authors = known.Authors,
            Outlet = known.Outlet,
            Agency = known.Agency,
            Section = known.Section,
            Language = known.Language,
            Published = known.Published,
            Modified = known.Modified,
            Blocks = body.Blocks,
            Links = body.Links,
            Tables = body.Tables,
            Posts = body.Posts,
            Asides = body.Asides,
            IsTruncated = truncated,
            Origins = known.Origins,
            Encoding = encoding,
            Html = _options.KeepsHtml ? html : null,
            Diagnostics = diagnostics,
        };
    }

    /// <summary>The text that the page shows; where it shows next to none of its article, that of its structured data, and last that of its program's state.</summary>
    private static BodyText Body(
        PageSource page, PageTree tree, List<Unit> units, int container, List<Unit> kept, ArticleMetadata known, SourceMap map, PageAddress address, List<Diagnostic> diagnostics)
    {
        var hidden = LinkedBody.IsFuller(known.LinkedBody, kept) ? known.LinkedBody
            : kept.Sum(unit => unit.Text.Length) < ShortestShown && PageState.Body(page) is { } state && LinkedBody.IsFuller(state, kept) ? state : null;
        if (hidden is not null)
        {
            foreach (var unit in kept) unit.Reason = Reasons.Unshown;
            diagnostics.Add(ReaderDiagnostics.FromScript);
            kept.Clear();
            return LinkedBody.Write(hidden);
        }

        var body = BlockWriter.Write(tree, kept, map, address, out var spans);
        return body with
        {
            Tables = TableReader.Read(tree, kept, spans),
            Posts = PostReader.Read(tree, kept, spans, container, address),
            Asides = AsideReader.Read(tree, units, container, map),
        };
    }

    private static (BodyText Body, List<Unit> Kept) Discarded(List<Unit> kept, List<Diagnostic> diagnostics)
    {
        foreach (var unit in kept) unit.Reason = Reasons.NoArticle;
        diagnostics.Add(ReaderDiagnostics.ErrorPage);
        return (BodyText.None, []);
    }

    private static ArticleSource Completed(ArticleSource source, PageSource page, List<Diagnostic> diagnostics)
    {
        var address = source.Url ?? SavedPage.Address(page);
        if (address is null) return source;
        var original = OriginalAddress.Of(address);
        if (original != address) diagnostics.Add(ReaderDiagnostics.Archived(address));
        return source with { Url = original };
    }

    private PageTree Flattened(PageSource page, CancellationToken cancellationToken)
    {
        // Not disposed: the document holds nothing but memory, and disposing it visits every node once more.
        var document = (cancellationToken.CanBeCanceled ? Stoppable(cancellationToken) : _parser).ParseDocument(page.Parsed);
        cancellationToken.ThrowIfCancellationRequested();
        return TreeFlattener.Flatten(document.DocumentElement, page.Runs.Count * 5, cancellationToken);
    }

    /// <summary>A parser that looks at the token as it goes along: the parser itself cannot be stopped.</summary>
    private static HtmlParser Stoppable(CancellationToken cancellationToken)
    {
        var read = 0;
        return Parser((ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        {
            if ((++read & AttributesBetweenLooks) == 0) cancellationToken.ThrowIfCancellationRequested();
            return TreeFlattener.IsRead(ref token, name);
        });
    }

    // Scripting stays off: with it the parser prepares for scripts that write into the page, at twice the cost.
    private static HtmlParser Parser(ShouldEmitAttribute isRead) => new(new HtmlParserOptions
    {
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = isRead,
    });

    private static void Report(List<Diagnostic> diagnostics, ArticleMetadata known, string text)
    {
        if (known.BadStructuredData) diagnostics.Add(ReaderDiagnostics.BadStructuredData);
        if (known.BadDate is { } date) diagnostics.Add(ReaderDiagnostics.BadDate(date));
        if (known.Language is { } language && language.Split('-')[0] is not ("en" or "eng")) diagnostics.Add(ReaderDiagnostics.NotEnglish(language));
        diagnostics.AddRange(known.Disagreements);
        if (text.Length == 0) diagnostics.Add(ReaderDiagnostics.NoArticle);
    }
}
