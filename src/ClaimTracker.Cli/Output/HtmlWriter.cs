using ClaimTracker.Cli.Html;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Output;

/// <summary>The page of a single article.</summary>
internal sealed class HtmlWriter(TextWriter output, Func<IReadOnlyList<EvidenceCell>, TableExcerpt?>? around = null) : IReportWriter
{
    public void Write(Outcome outcome) => new ArticlePage(around).Write(outcome, output);

    public void Finish() => output.Flush();
}
