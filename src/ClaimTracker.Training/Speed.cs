using System.Diagnostics;
using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>Tokens a second of processor time, on one core, once warm.</summary>
internal static class Speed
{
    public static void Print(Tagger tagger, Parser parser, IReadOnlyList<GoldSentence> sentences, TextWriter log)
    {
        var tags = sentences.Select(s => tagger.TagAll(s.Tokens)).ToArray();
        log.WriteLine($"tagging {Measure(sentences, i => tagger.TagAll(sentences[i].Tokens)):F0} tokens/s");
        log.WriteLine($"parsing {Measure(sentences, i => parser.Parse(sentences[i].Tokens, tags[i].Words)):F0} tokens/s");
        log.WriteLine($"both    {Measure(sentences, i => Both(sentences[i].Tokens)):F0} tokens/s");

        void Both(Token[] tokens)
        {
            var tagging = tagger.TagAll(tokens);
            parser.Parse(tokens, tagging.Words);
        }
    }

    /// <summary>The best of many short rounds: whatever else the machine does only ever takes away.</summary>
    private static double Measure(IReadOnlyList<GoldSentence> sentences, Action<int> work)
    {
        const int Part = 100;
        var best = 0.0;
        for (var round = 0; round < 400; round++)
        {
            var tokens = 0;
            var clock = Stopwatch.StartNew();
            for (var n = 0; n < Part; n++)
            {
                var i = (round * Part + n) % sentences.Count;
                work(i);
                tokens += sentences[i].Tokens.Length;
            }

            best = Math.Max(best, tokens / clock.Elapsed.TotalSeconds);
        }

        return best;
    }
}
