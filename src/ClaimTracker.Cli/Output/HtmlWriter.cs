using ClaimTracker.Cli.Html;

namespace ClaimTracker.Cli.Output;

/// <summary>The page of a single article.</summary>
internal sealed class HtmlWriter(TextWriter output) : IReportWriter
{
    public void Write(Outcome outcome) => new ArticlePage().Write(outcome, output);

    public void Finish() => output.Flush();
}
