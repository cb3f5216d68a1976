using ClaimTracker.ML.Features;

namespace ClaimTracker.ML.Learning;

/// <summary>What came of learning.</summary>
/// <param name="Learned">The new model.</param>
/// <param name="Earlier">The model it was learned on from.</param>
/// <param name="New">How the new way does on the sentences, each scored by a model that was not shown it.</param>
/// <param name="Old">How the earlier model does on the same sentences.</param>
public sealed record LearningResult(CheckWorthinessModel Learned, CheckWorthinessModel Earlier, Ranking New, Ranking Old)
{
    /// <summary>True where the new model ranks the sentences better: by average precision, and by F1 where that is the same.</summary>
    public bool IsBetter => (Math.Round(New.AveragePrecision, 4), Math.Round(New.F1, 4)).CompareTo((Math.Round(Old.AveragePrecision, 4), Math.Round(Old.F1, 4))) > 0;

    /// <summary>The better of the two; the earlier one where there is nothing between them.</summary>
    public CheckWorthinessModel Best => IsBetter ? Learned : Earlier;
}

/// <summary>Learns from a newsroom's own decisions, on top of an earlier model.</summary>
/// <remarks>
/// Thread-safe. The earlier model's log-odds are one feature of the new regression, so that a few dozen sentences shift what it knows rather
/// than replace it; the result is again one table of weights. No randomness: the same sentences in the same order give the same model.
/// </remarks>
public sealed class CheckWorthinessLearner
{
    /// <summary>How many sentences of each class there must be.</summary>
    public const int Fewest = 10;

    private const int Folds = 5;

    /// <summary>As the shipped model's.</summary>
    private const float Penalty = 0.25f;

    private readonly CheckWorthinessModel _earlier;

    /// <summary>A learner.</summary>
    /// <param name="earlier">What to learn on from; null means the model that ships in the package.</param>
    public CheckWorthinessLearner(CheckWorthinessModel? earlier = null) => _earlier = earlier ?? CheckWorthinessModel.Shipped;

    /// <summary>Learns, and measures the new model against the earlier one by cross-validation.</summary>
    /// <param name="sentences">The decisions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="TrainingException">There are fewer than <see cref="Fewest"/> sentences of a class.</exception>
    public LearningResult Learn(IReadOnlyList<LabelledSentence> sentences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var yes = sentences.Count(sentence => sentence.IsCheckWorthy);
        if (sentences.Count == 0) throw new TrainingException("There are no labelled sentences: there is nothing to learn from.");
        if (yes == 0 || yes == sentences.Count) throw new TrainingException($"{(sentences.Count == 1 ? "The only sentence is" : $"All {sentences.Count} sentences are")} labelled {(yes == 0 ? "no" : "yes")}: there is nothing to tell apart. Add sentences of the other kind.");
        if (Math.Min(yes, sentences.Count - yes) < Fewest) throw new TrainingException($"{yes} of the {sentences.Count} sentences {(yes == 1 ? "is" : "are")} labelled yes and {sentences.Count - yes} labelled no; {Fewest} of each are needed.");
        var rows = TrainingRows.Of(sentences, _earlier, cancellationToken);
        bool[] labels = [.. sentences.Select(sentence => sentence.IsCheckWorthy)];
        var fold = CrossValidation.Balanced(rows, Folds);
        var margins = CrossValidation.Margins(rows, fold, Folds, Penalty, cancellationToken);
        var old = new CheckWorthinessScorer(_earlier).ScoreTexts(sentences.Select(sentence => sentence.Text), cancellationToken);
        var weights = LinearTraining.Fit(rows, Penalty, cancellationToken);
        return new LearningResult(
            Merge(weights, CrossValidation.Calibrate(margins, labels), sentences.Count),
            _earlier,
            Ranking.Of(CrossValidation.Scores(margins, labels, fold, Folds), labels),
            Ranking.Of(old, labels));
    }

    /// <summary>What the earlier model says, as much as it counts, and what was learned beside it are one sum over the same features.</summary>
    private CheckWorthinessModel Merge(LinearWeights weights, Calibration calibration, int sentences)
    {
        var table = new float[FeatureSet.Dimension];
        var share = (float)(weights.Earlier * _earlier.Calibration.Slope);
        for (var i = 0; i < table.Length; i++) table[i] = weights.Table[i] + share * _earlier.Weights[i];
        return new CheckWorthinessModel(table, weights.Bias + share * (_earlier.Bias - (float)_earlier.Calibration.Cut), calibration, $"{_earlier.Note}; then {sentences} sentences of your own");
    }
}
