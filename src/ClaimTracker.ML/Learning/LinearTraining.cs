using ClaimTracker.ML.Features;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;

namespace ClaimTracker.ML.Learning;

/// <summary>The weights of a logistic regression.</summary>
/// <param name="Table">One for each place of the features.</param>
/// <param name="Earlier">How much the earlier model's log-odds count.</param>
/// <param name="Bias">The constant.</param>
internal sealed record LinearWeights(float[] Table, float Earlier, float Bias)
{
    /// <summary>The margin of a row.</summary>
    public double Margin(FeatureRow row)
    {
        double sum = Bias;
        var places = row.Features.GetIndices();
        var values = row.Features.GetValues();
        for (var i = 0; i < places.Length; i++) sum += values[i] * (places[i] == FeatureSet.Dimension ? Earlier : Table[places[i]]);
        return sum;
    }
}

/// <summary>What is asked of Microsoft.ML: a logistic regression by L-BFGS with an L2 penalty, and Platt's calibration.</summary>
/// <remarks>One thread and no randomness: the same rows give the same weights.</remarks>
internal static class LinearTraining
{
    public static LinearWeights Fit(IReadOnlyList<FeatureRow> rows, float penalty, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(rows);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = penalty,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-4f,
            MaximumNumberOfIterations = 200,
            DenseOptimizer = false,
        });
        var model = trainer.Fit(data).Model.SubModel;
        var table = new float[FeatureSet.Dimension];
        var weights = model.Weights;
        for (var i = 0; i < table.Length; i++) table[i] = weights[i];
        return new LinearWeights(table, weights[FeatureSet.Dimension], model.Bias);
    }

    /// <summary>The slope of the log-odds over margins of sentences that the weights were not learned from.</summary>
    public static double Slope(IReadOnlyList<double> margins, IReadOnlyList<bool> labels)
    {
        var context = new MLContext(seed: 1);
        var rows = context.Data.LoadFromEnumerable(margins.Select((margin, i) => new ScoredRow { Score = (float)margin, Label = labels[i] }).ToList());
        ISingleFeaturePredictionTransformer<PlattCalibrator> fitted = context.BinaryClassification.Calibrators.Platt().Fit(rows);
        return Math.Max(0.05, -fitted.Model.Slope);
    }

    private sealed class ScoredRow
    {
        public float Score { get; set; }

        public bool Label { get; set; }
    }
}
