using System.Diagnostics;
using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Tokens a second of processor time, on one core, once warm.</summary>
internal static class Speed
{
    public static void Print(Tagger tagger, Parser? parser, IReadOnlyList<GoldSentence> sentences, TextWriter log)
    {
        var tags = sentences.Select(s => tagger.TagAll(s.Tokens)).ToArray();
        log.WriteLine($"tagging {Measure(sentences, i => tagger.TagAll(sentences[i].Tokens)):F0} tokens/s");
        if (parser is null) return;
        log.WriteLine($"parsing {Measure(sentences, i => parser.Parse(sentences[i].Tokens, tags[i].Parts, tags[i].Penn)):F0} tokens/s");
        log.WriteLine($"both    {Measure(sentences, i => Both(sentences[i].Tokens)):F0} tokens/s");

        void Both(Token[] tokens)
        {
            var tagging = tagger.TagAll(tokens);
            parser.Parse(tokens, tagging.Parts, tagging.Penn);
        }
    }

    private static double Measure(IReadOnlyList<GoldSentence> sentences, Action<int> work)
    {
        var tokens = 0L;
        var best = 0.0;
        for (var round = 0; round < 5; round++)
        {
            using var process = Process.GetCurrentProcess();
            var start = process.TotalProcessorTime;
            tokens = 0;
            for (var i = 0; i < sentences.Count; i++)
            {
                work(i);
                tokens += sentences[i].Tokens.Length;
            }

            process.Refresh();
            best = Math.Max(best, tokens / (process.TotalProcessorTime - start).TotalSeconds);
        }

        return best;
    }
}
