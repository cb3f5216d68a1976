using ClaimTracker.Tracking.Findings;

namespace ClaimTracker.Cli.Output;

/// <summary>Findings as a sheet to fill in: the columns for the decision come first, <see cref="Inputs.DecisionFile"/> reads them back.</summary>
internal static class FindingCsv
{
    public const string Id = "id", Decision = "decision", Verdict = "verdict", Note = "note", By = "by";

    private static readonly string[] Columns =
        [Id, Decision, Verdict, Note, By, "decidedAt", "type", "checkWorthiness", "claim", "value", "subject", "sentence", "sources", "title", "published", "url", "document", "why", "earlierDecision"];

    public static void Write(IReadOnlyList<TrackedFinding> findings, TextWriter output)
    {
        var rows = new CsvRows(output);
        foreach (var column in Columns) rows.Text(column);
        rows.End();
        foreach (var finding in findings)
        {
            var (article, decision) = (finding.Article, finding.Decision);
            rows.Text(finding.Id);
            rows.Text(FindingText.Choice(decision));
            rows.Text(FindingText.Verdict(decision?.Verdict));
            rows.Text(decision?.Note);
            rows.Text(decision?.By);
            rows.Text(FindingText.Time(decision?.At));
            rows.Text(FindingText.Type(finding));
            rows.Number(finding.Score is { } score ? Math.Round((decimal)score, 4) : null);
            rows.Text(finding.Claim is null ? null : finding.Text);
            rows.Text(FindingText.Value(finding));
            rows.Text(finding.Subject);
            rows.Text(finding.Sentence);
            rows.Text(finding.Sources);
            rows.Text(article.Title);
            rows.Text(article.Published?.ToString());
            rows.Text(article.Url);
            rows.Text(article.ReportId);
            rows.Text(string.Join("; ", finding.Reasons));
            rows.Text(finding.Earlier is { } earlier ? FindingText.Earlier(earlier) : null);
            rows.End();
        }
    }
}
