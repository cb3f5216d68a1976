using ClaimTracker.Claims;
using ClaimTracker.ML.Features;

namespace ClaimTracker.ML;

/// <summary>Says how much each sentence and claim of an article deserves a fact-checker's time.</summary>
/// <remarks>
/// Immutable but for a pool of work space; safe for any thread: build one and use it for everything. The same report gives the same
/// scores on every machine, but for the last digits of a floating-point sum.
/// </remarks>
/// <example>
/// <code>
/// var scorer = new CheckWorthinessScorer();
/// var report = scorer.Score(new ClaimExtractor().Extract(html));
/// foreach (var claim in report.Claims.OrderByDescending(claim => claim.CheckWorthiness!.Score).Take(3))
///     Console.WriteLine($"{claim.CheckWorthiness!.Score:F2} {claim.Span.Slice(report.Article.Text)}: {string.Join(", ", claim.CheckWorthiness.Reasons)}");
/// </code>
/// </example>
public sealed class CheckWorthinessScorer
{
    /// <summary>How much of its sentence's log-odds a claim has: the other half speaks of whatever else the sentence says.</summary>
    private const double ClaimShare = 0.5;

    private readonly ReportFeatures _features = new();

    /// <summary>A scorer with a model.</summary>
    /// <param name="model">The model; null means the one that ships in the package.</param>
    public CheckWorthinessScorer(CheckWorthinessModel? model = null) => Model = model ?? CheckWorthinessModel.Shipped;

    /// <summary>What it scores with.</summary>
    public CheckWorthinessModel Model { get; }

    /// <summary>The report with a score for each sentence and claim, and the reasons for those of claims.</summary>
    /// <param name="report">What <see cref="ClaimExtractor"/> made.</param>
    public ClaimReport Score(ClaimReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var sentences = new double[report.Sentences.Count];
        var claims = new CheckWorthiness[report.Claims.Count];
        var priors = new ClaimPriors(report);
        _features.Walk(report, (sentence, inside, features) =>
        {
            var logOdds = Model.Calibration.LogOdds(Model.Margin(features.Set));
            sentences[sentence.Index] = Calibration.Score(logOdds);
            if (inside.Count == 0) return;
            var reasons = new Reasons(Model, features);
            for (var i = inside.First; i < inside.First + inside.Count; i++)
            {
                var prior = priors.Of(report.Claims[i], sentence);
                claims[i] = new CheckWorthiness(Calibration.Score(ClaimShare * logOdds + prior.LogOdds), reasons.Of(prior));
            }
        });

        // Every claim lies in a sentence; one that would not gets the score of an average sentence rather than none.
        for (var i = 0; i < claims.Length; i++) claims[i] ??= new CheckWorthiness(Calibration.Score(ClaimShare * Model.Calibration.LogOdds(Model.Bias)), []);
        return report.WithCheckWorthiness(sentences, claims);
    }

    /// <summary>Scores of the sentences alone, in order, each from 0 to 1; a batch that needs no reasons is quicker so.</summary>
    /// <param name="report">What <see cref="ClaimExtractor"/> made.</param>
    public IReadOnlyList<double> ScoreSentences(ClaimReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var scores = new double[report.Sentences.Count];
        _features.Walk(report, (sentence, _, features) => scores[sentence.Index] = Calibration.Score(Model.Calibration.LogOdds(Model.Margin(features.Set))));
        return scores;
    }

    /// <summary>Scores of sentences that stand alone, one a text, in order; the best sentence counts where a text holds several, and a text without any gets 0.</summary>
    /// <param name="texts">The sentences.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public IReadOnlyList<double> ScoreTexts(IEnumerable<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var extractor = new ClaimExtractor();
        var scores = new List<double>();
        foreach (var text in texts) scores.Add(ScoreSentences(extractor.Extract(extractor.Articles.ReadText(text), cancellationToken)).DefaultIfEmpty().Max());
        return scores;
    }
}
