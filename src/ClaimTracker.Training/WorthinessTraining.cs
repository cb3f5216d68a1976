using System.Diagnostics;
using ClaimTracker.ML;
using ClaimTracker.ML.Learning;

namespace ClaimTracker.Training;

/// <summary>Makes <c>check-worthiness.model</c> from the sentences of ClaimBuster as CheckThat! 2024 hands them out.</summary>
internal static class WorthinessTraining
{
    /// <summary>Of the regression; chosen by cross-validation over blocks of neighbouring sentences.</summary>
    private const float Penalty = 0.25f;

    private const int Folds = 5;

    /// <summary>Learns from the training sentences and prints how good the model is.</summary>
    /// <param name="folder">Where <c>ct24_train.tsv.gz</c>, <c>ct24_dev.tsv.gz</c> and <c>ct24_dev-test.tsv.gz</c> are.</param>
    /// <param name="penalty">Of the regression; null for the one that the shipped model has.</param>
    /// <param name="log">Told of the figures.</param>
    public static CheckWorthinessModel Train(string folder, float? penalty, TextWriter log)
    {
        var clock = Stopwatch.StartNew();
        var sentences = WorthinessData.Training(folder);
        var rows = TrainingRows.Of(sentences, null);
        bool[] labels = [.. sentences.Select(sentence => sentence.IsCheckWorthy)];
        log.WriteLine($"{rows.Count} sentences, {labels.Count(yes => yes)} check-worthy, {rows.Average(row => row.Features.GetIndices().Length):F0} features each, {clock.Elapsed.TotalSeconds:F0} s");

        // The sentences come in the order of the debates, 1960 to 2016: a fold is an era that the others know nothing of.
        var fold = CrossValidation.Blocks(rows.Count, Folds);
        var margins = CrossValidation.Margins(rows, fold, Folds, penalty ?? Penalty);
        log.WriteLine($"cross-validation {Text(Ranking.Of(CrossValidation.Scores(margins, labels, fold, Folds), labels))}, {clock.Elapsed.TotalSeconds:F0} s");

        // What is to be scored is later still: the line is drawn on the latest era, scored by a model of the earlier ones.
        int[] latest = [.. Enumerable.Range(0, rows.Count).Where(i => fold[i] == Folds - 1)];
        var calibration = CrossValidation.Calibrate([.. latest.Select(i => margins[i])], [.. latest.Select(i => labels[i])]);
        log.WriteLine($"slope {calibration.Slope:F3}, cut {calibration.Cut:F3}");
        var weights = LinearTraining.Fit(rows, penalty ?? Penalty);
        log.WriteLine($"trained, {clock.Elapsed.TotalSeconds:F0} s");
        return new CheckWorthinessModel(weights.Table, weights.Bias, calibration, $"{sentences.Distinct().Count()} sentences of United States election debates (ClaimBuster, CC BY 4.0)");
    }

    public static string Text(Ranking ranking) => $"F1 {100 * ranking.F1:F1} (precision {100 * ranking.Precision:F1}, recall {100 * ranking.Recall:F1}), average precision {100 * ranking.AveragePrecision:F1}";
}
