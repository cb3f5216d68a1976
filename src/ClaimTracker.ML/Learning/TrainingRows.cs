using ClaimTracker.ML.Features;

namespace ClaimTracker.ML.Learning;

/// <summary>Runs labelled sentences through the pipeline.</summary>
internal static class TrainingRows
{
    /// <summary>One row a sentence, in order; a text that is cut into several sentences is one row with the features of all.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="earlier">The model that is learned on from; null to learn from nothing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IReadOnlyList<FeatureRow> Of(IReadOnlyList<LabelledSentence> sentences, CheckWorthinessModel? earlier, CancellationToken cancellationToken = default)
    {
        var extractor = new ClaimExtractor();
        var walker = new ReportFeatures();
        var all = new FeatureSet();
        var rows = new List<FeatureRow>(sentences.Count);
        foreach (var sentence in sentences)
        {
            all.Clear();
            walker.Walk(extractor.Extract(extractor.Articles.ReadText(sentence.Text), cancellationToken), (_, _, features) => all.Add(features.Set));
            rows.Add(FeatureRow.Of(all, earlier?.Calibration.LogOdds(earlier.Margin(all)), sentence.IsCheckWorthy));
        }

        return rows;
    }
}
