namespace ClaimTracker.ML.Learning;

/// <summary>Margins of sentences from models that did not see them.</summary>
internal static class CrossValidation
{
    /// <param name="rows">The sentences.</param>
    /// <param name="fold">The fold of each.</param>
    /// <param name="folds">How many folds there are.</param>
    /// <param name="penalty">Of the regression.</param>
    /// <param name="cancellationToken">Stops the work between folds.</param>
    public static double[] Margins(IReadOnlyList<FeatureRow> rows, int[] fold, int folds, float penalty, CancellationToken cancellationToken = default)
    {
        var margins = new double[rows.Count];
        for (var f = 0; f < folds; f++)
        {
            var weights = LinearTraining.Fit([.. rows.Where((_, i) => fold[i] != f)], penalty, cancellationToken);
            for (var i = 0; i < rows.Count; i++)
                if (fold[i] == f)
                    margins[i] = weights.Margin(rows[i]);
        }

        return margins;
    }

    /// <summary>Folds of neighbours: what is close in the list often comes from one speech.</summary>
    public static int[] Blocks(int count, int folds) => [.. Enumerable.Range(0, count).Select(i => (int)((long)i * folds / count))];

    /// <summary>Folds with as many sentences of each class as can be.</summary>
    public static int[] Balanced(IReadOnlyList<FeatureRow> rows, int folds)
    {
        var next = new int[2];
        return [.. rows.Select(row => next[row.Label ? 1 : 0]++ % folds)];
    }

    /// <summary>Scores for which the line of each fold was drawn on the others, so that no sentence helped to draw its own.</summary>
    public static double[] Scores(double[] margins, IReadOnlyList<bool> labels, int[] fold, int folds)
    {
        var scores = new double[margins.Length];
        for (var f = 0; f < folds; f++)
        {
            int[] others = [.. Enumerable.Range(0, margins.Length).Where(i => fold[i] != f)];
            var calibration = Calibrate([.. others.Select(i => margins[i])], [.. others.Select(i => labels[i])]);
            for (var i = 0; i < margins.Length; i++)
                if (fold[i] == f)
                    scores[i] = Calibration.Score(calibration.LogOdds(margins[i]));
        }

        return scores;
    }

    public static Calibration Calibrate(IReadOnlyList<double> margins, IReadOnlyList<bool> labels) =>
        new(LinearTraining.Slope(margins, labels), Ranking.BestCut(margins, labels));
}
