using System.Diagnostics;
using ClaimTracker.ML;
using ClaimTracker.ML.Learning;

namespace ClaimTracker.Training;

/// <summary>Prints how good, big and fast a check-worthiness model is.</summary>
internal static class WorthinessScore
{
    /// <param name="bytes">The model's file.</param>
    /// <param name="folder">Where the sets are.</param>
    /// <param name="log">Where to print.</param>
    public static void Print(byte[] bytes, string folder, TextWriter log)
    {
        var clock = Stopwatch.StartNew();
        var model = ModelFile.Read(new MemoryStream(bytes), "the model");
        log.WriteLine($"model {bytes.Length / 1024} KB, loads in {clock.Elapsed.TotalMilliseconds:F0} ms");
        var scorer = new CheckWorthinessScorer(model);
        var sentences = WorthinessData.Read(folder, "dev-test");
        bool[] labels = [.. sentences.Select(sentence => sentence.IsCheckWorthy)];
        var scores = scorer.ScoreTexts(sentences.Select(sentence => sentence.Text));
        log.WriteLine($"dev-test  {WorthinessTraining.Text(Ranking.Of(scores, labels))}");
        log.WriteLine("          check-worthy by score: " + string.Join("  ", Enumerable.Range(0, 5).Select(bin => Bin(scores, labels, bin))));

        NewsScore.Print(scorer, ".", log);
        Speed(scorer, folder, log);
    }

    private static string Bin(IReadOnlyList<double> scores, bool[] labels, int bin)
    {
        int[] inside = [.. Enumerable.Range(0, labels.Length).Where(i => (int)Math.Min(4, scores[i] * 5) == bin)];
        return $"{bin * 20}-{bin * 20 + 20} %: {(inside.Length == 0 ? 0 : 100.0 * inside.Count(i => labels[i]) / inside.Length):F0} % of {inside.Length}";
    }

    private static void Speed(CheckWorthinessScorer scorer, string folder, TextWriter log)
    {
        var extractor = new ClaimExtractor();
        var text = string.Join("\n\n", WorthinessData.Read(folder, "dev").Select(sentence => sentence.Text));
        var (best, bestWithTags) = (0.0, 0.0);
        for (var round = 0; round < 8; round++)
        {
            var report = extractor.Extract(extractor.Articles.ReadText(text));
            using var process = Process.GetCurrentProcess();
            var start = process.TotalProcessorTime;
            scorer.ScoreSentences(report);
            process.Refresh();
            bestWithTags = Math.Max(bestWithTags, report.Sentences.Count / (process.TotalProcessorTime - start).TotalSeconds);
            start = process.TotalProcessorTime;
            for (var i = 0; i < 5; i++) scorer.ScoreSentences(report);
            process.Refresh();
            best = Math.Max(best, 5 * report.Sentences.Count / (process.TotalProcessorTime - start).TotalSeconds);
        }

        log.WriteLine($"scores {bestWithTags:F0} sentences/s with the tagging that the extractor did not need, {best:F0} once tagged");
    }
}
