using ClaimTracker.ML;
using ClaimTracker.ML.Learning;

namespace ClaimTracker.Training;

/// <summary>Prints how well a model ranks the sentences of news articles: the samples, of which every sentence is labelled.</summary>
internal static class NewsScore
{
    /// <param name="scorer">The model.</param>
    /// <param name="root">The repository.</param>
    /// <param name="log">Where to print.</param>
    public static void Print(CheckWorthinessScorer scorer, string root, TextWriter log)
    {
        var decisions = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var sentence in LabelFile.Read(Path.Combine(root, "tests", "ClaimTracker.ML.Tests", "Labels", "samples.tsv"))) decisions[sentence.Text] = sentence.IsCheckWorthy;
        var extractor = new ClaimExtractor();
        var (scores, labels) = (new List<double>(), new List<bool>());
        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, "samples", "articles")).Order(StringComparer.Ordinal))
        {
            var report = extractor.Extract(extractor.Articles.Read(File.ReadAllBytes(path)));
            var ofReport = scorer.ScoreSentences(report);
            foreach (var sentence in report.Sentences)
            {
                if (!decisions.TryGetValue(sentence.Span.Slice(report.Article.Text), out var decision)) continue;
                scores.Add(ofReport[sentence.Index]);
                labels.Add(decision);
            }
        }

        log.WriteLine($"news      {WorthinessTraining.Text(Ranking.Of(scores, labels))}, {labels.Count(yes => yes)} of {labels.Count} sentences check-worthy");
    }
}
