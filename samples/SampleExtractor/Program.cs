using ClaimTracker;
using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Quotes;

// Prints what saved articles claim and whom they quote: those that are named, else the ones in samples/articles.
Console.OutputEncoding = System.Text.Encoding.UTF8;
var paths = args.Length > 0 ? args : SavedArticles();
if (paths.Length == 0)
{
    Console.Error.WriteLine("No articles: name some files, or run this inside the repository, where samples/articles is.");
    return 1;
}

var extractor = new ClaimExtractor();
var missing = 0;
foreach (var path in paths)
{
    if (!File.Exists(path))
    {
        Console.Error.WriteLine($"There is no file '{path}'.");
        missing++;
        continue;
    }

    var article = extractor.Articles.Read(File.ReadAllBytes(path), new ArticleSource { Id = Path.GetFileName(path) });
    Print(extractor.Extract(article));
}

return missing == 0 ? 0 : 2;

static void Print(ClaimReport report)
{
    var article = report.Article;
    var text = article.Text;
    var sources = report.Sources.ToDictionary(source => source.Id, source => source.Name);

    Console.WriteLine(article.Title ?? report.Id);
    string?[] origin = [article.Outlet, string.Join(", ", article.Authors), article.Published?.Day.ToString("yyyy-MM-dd")];
    Console.WriteLine(string.Join(" | ", origin.Where(part => !string.IsNullOrEmpty(part))));

    Console.WriteLine($"  {report.Claims.Count} claims");
    foreach (var claim in report.Claims)
    {
        Console.WriteLine($"    {claim.Span.Slice(text)}");
        Detail("value", Value(claim));
        Detail("subject", claim.Subject?.Slice(text));
        Detail("time", Time(claim, text));
        Detail("source", string.Join(", ", claim.SourceIds.Select(id => sources[id])));
    }

    Console.WriteLine($"  {report.Quotes.Count} quotes");
    foreach (var quote in report.Quotes)
    {
        Console.WriteLine($"    {quote.SpeakerName ?? quote.Speaker?.Slice(text) ?? "somebody"}: {Content(quote, text)}");
    }

    foreach (var check in report.Checks.Where(check => !check.Holds)) Console.WriteLine($"  does not add up: {check.Explanation}");
    foreach (var diagnostic in report.Diagnostics) Console.WriteLine($"  {diagnostic}");
    Console.WriteLine();
}

static void Detail(string name, string? value)
{
    if (!string.IsNullOrEmpty(value)) Console.WriteLine($"        {name,-8} {value}");
}

static string Value(NumericClaim claim)
{
    FormattableString number = claim switch
    {
        { Value: { } value } => $"{value:0.######}",
        { Low: { } low, High: { } high } => $"{low:0.######} to {high:0.######}",
        { Low: { } low } => $"{low:0.######} or more",
        { High: { } high } => $"up to {high:0.######}",
        _ => $"{claim.Time?.Value}",
    };
    var bound = claim.Bound switch
    {
        Bound.About => "about ",
        Bound.Almost => "almost ",
        Bound.JustOver => "just over ",
        Bound.AtLeast => "at least ",
        Bound.MoreThan => "more than ",
        Bound.AtMost => "at most ",
        Bound.LessThan => "less than ",
        _ => "",
    };
    return $"{bound}{FormattableString.Invariant(number)} {claim.Unit}".TrimEnd();
}

static string? Time(NumericClaim claim, string text)
{
    if (claim.Time is not { } time) return null;
    var written = time.Span.Slice(text);
    return time.Value is null || time.Value == written ? written : $"{written} ({time.Value})";
}

// The quote's pieces, with dots where the article's own words stand between them; quotation marks between them are part of the quote.
static string Content(Quote quote, string text)
{
    const string Marks = "“”„«»‘’\" ";
    var said = quote.Content[0].Slice(text);
    for (var at = 1; at < quote.Content.Count; at++)
    {
        var (piece, between) = (quote.Content[at].Slice(text), text[quote.Content[at - 1].End..quote.Content[at].Start]);
        said += (between.All(c => Marks.Contains(c)) ? between : " ... ") + piece;
    }

    if (quote.Kind == QuoteKind.Direct) return $"“{said}”";
    var isOpen = said.LastIndexOf('“') > said.LastIndexOf('”') || said.Count(c => c == '"') % 2 == 1;
    return isOpen ? said + (said.Contains('“') ? '”' : '"') : said;
}

// samples/articles is below the current folder, or below one of the folders that this program was built in.
static string[] SavedArticles()
{
    foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var articles = Path.Combine(folder.FullName, "samples", "articles");
            if (!Directory.Exists(articles)) continue;
            string[] suffixes = [".html", ".htm", ".mht", ".mhtml", ".txt"];
            return [.. Directory.EnumerateFiles(articles).Where(path => suffixes.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal)];
        }
    }

    return [];
}
