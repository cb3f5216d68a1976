using ClaimTracker;

var report = new ClaimExtractor().Extract(
    """
    <title>Ferry fares rise</title>
    <article><p>The ferry carried more than 412,000 people last year, according to the port's annual report.</p>
    <p>“We were full every morning,” said Ida Holm, who runs the ticket office.</p></article>
    """);

var text = report.Article.Text;
foreach (var claim in report.Claims) Console.WriteLine($"{claim.Span.Slice(text)} = {claim.Value}");
foreach (var quote in report.Quotes) Console.WriteLine($"{quote.SpeakerName}: {quote.Content[0].Slice(text)}");
