using ClaimTracker.Claims;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Binding.Sheets;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Judging;
using ClaimTracker.Verification.Quotations;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification;

/// <summary>Compares the claims of reports with datasets, and their quotes with transcripts and releases.</summary>
/// <remarks>
/// Immutable and thread-safe; build one and use it for everything. A claim is contradicted only where its entity, measure and period
/// are all found in the data: everything else is <see cref="VerdictKind.NotEnoughData"/> with the reason.
/// </remarks>
/// <example>
/// <code>
/// await using var data = DatasetCatalog.Open("data/");
/// var report = new ClaimExtractor().Extract(File.ReadAllText("article.html"));
/// report = await new ClaimVerifier().VerifyAsync(report, data);
/// </code>
/// </example>
public sealed class ClaimVerifier
{
    private const int MostPasses = 3;

    private readonly VerificationOptions _options;

    /// <summary>A verifier with the given options.</summary>
    /// <param name="options">Editorial choices; null means the defaults.</param>
    public ClaimVerifier(VerificationOptions? options = null) => _options = options ?? VerificationOptions.Default;

    /// <summary>The report with a verdict for each of its claims.</summary>
    /// <param name="report">What <see cref="ClaimExtractor"/> found.</param>
    /// <param name="data">The datasets.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<ClaimReport> VerifyAsync(ClaimReport report, DatasetCatalog data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(data);
        return Task.Run(() => Verify(report, data, cancellationToken), cancellationToken);
    }

    private ClaimReport Verify(ClaimReport report, DatasetCatalog data, CancellationToken cancellationToken)
    {
        // An article is read whole even where a dataset is not: what is an error of the dataset is a warning in the report.
        var diagnostics = data.Diagnostics.Select(found => found.Severity == DiagnosticSeverity.Error ? found with { Severity = DiagnosticSeverity.Warning } : found).ToList();
        var quotes = Quotes(report, data, cancellationToken);
        if (data.Datasets.Count == 0) return report.WithVerdicts(quotes, null, diagnostics);
        var words = new ArticleWords(report);
        var codes = new CodeNames(data.Datasets);
        var series = TableSeries.Of(data.Datasets.Select(dataset => new TableModel(dataset, codes)), words.Anchor);
        var tables = series.Select(one => one.Known).Select(table => (table, new PlaceOfTable(table))).ToList();
        var vintages = series.Where(one => one.Others.Count > 0).ToDictionary(one => one.Known, one => one.Others);
        var contexts = report.Claims.Where(claim => claim.Kind != ClaimKind.Date).Select(claim => new ClaimContext(report, claim, words)).ToList();
        var evaluator = new Evaluator(cancellationToken);
        var (judge, verdicts) = Pass(Bonds.None);
        // What claims were found to be tells of those beside them: a change is that of the level it led to.
        for (var again = 1; again < MostPasses && judge.Found is { Count: > 0 } bonds; again++)
        {
            (judge, verdicts) = Pass(bonds);
            if (judge.Found.IsLike(bonds)) break;
        }

        var statements = new List<NumericClaim>();
        var found = StatementFinder.Find(report);
        foreach (var statement in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new ClaimContext(report, statement.Claim, words);
            if ((statement.Kind == StatementKind.Run ? judge.Decide(context, tables) : judge.Decide(statement, context, tables)) is not { Kind: not (VerdictKind.NotEnoughData or VerdictKind.NotCheckable) } verdict) continue;
            statements.Add(statement.Claim);
            verdicts.Add(verdict);
        }

        foreach (var claim in SheetClaims.Find(report, [.. tables.Select(pair => pair.table)], found.Count).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (judge.DecideFigure(new ClaimContext(report, claim, words), tables) is not { Kind: not VerdictKind.NotEnoughData } verdict) continue;
            statements.Add(claim);
            verdicts.Add(verdict);
        }

        return report.WithVerdicts([.. verdicts, .. quotes], statements, diagnostics);

        (Judge Judge, List<Verdict> Verdicts) Pass(Bonds bonds)
        {
            var pass = new Judge(evaluator, _options, bonds, vintages);
            var given = new List<Verdict>();
            foreach (var context in contexts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                given.Add(pass.Decide(context.With(pass.Focuses, bonds), tables));
            }

            return (pass, given);
        }
    }

    private static List<Verdict> Quotes(ClaimReport report, DatasetCatalog data, CancellationToken cancellationToken)
    {
        var verdicts = new List<Verdict>();
        // The article may lie beside its sources.
        var documents = data.Documents.Where(document => document.Text != report.Article.Text).ToList();
        if (documents.Count == 0) return verdicts;
        var verifier = new QuoteVerifier(documents);
        foreach (var quote in report.Quotes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (verifier.Decide(quote, report.Article.Text) is { } verdict) verdicts.Add(verdict);
        }

        return verdicts;
    }
}
