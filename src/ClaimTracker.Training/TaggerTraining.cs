using System.Diagnostics;
using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Makes <c>tagger.model</c>.</summary>
internal sealed class TaggerTraining
{
    /// <summary>Averaged weights below this are left out: they cost room and change no tag.</summary>
    private const float Least = 0.05f;

    private readonly List<GoldTag> _labels = [new GoldTag(PartOfSpeech.None, PennTag.None)];
    private readonly Dictionary<GoldTag, int> _number = [];
    private readonly List<(uint Word, byte Class)> _lexicon = [];
    private readonly Dictionary<uint, byte> _class = [];
    private readonly Perceptron _perceptron = new();

    private TaggerTraining(IReadOnlyList<GoldSentence> sentences)
    {
        // A pair of tags seen once or twice is a slip of the annotators more often than not.
        foreach (var group in sentences.SelectMany(s => s.Tags).GroupBy(t => t).Where(g => g.Count() > 3).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Part).ThenBy(g => g.Key.Penn))
        {
            _number.Add(group.Key, _labels.Count);
            _labels.Add(group.Key);
        }

        CountWords(sentences);
    }

    public static byte[] Train(IReadOnlyList<GoldSentence> sentences, int epochs, TextWriter? log, Action<byte[]>? each = null)
    {
        var training = new TaggerTraining(sentences);
        var random = new Random(20170117);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            int right = 0, all = 0;
            foreach (var sentence in CaseNoise.Epoch(sentences, 0.3, random)) training.Learn(sentence, ref right, ref all);
            log?.WriteLine($"epoch {epoch}: {100.0 * right / all:F2} % of labels right while learning, {clock.Elapsed.TotalSeconds:F1} s");
            if (each is not null) each(training.Model());
        }

        return training.Model();
    }

    private byte[] Model() => SparseModelWriter.Write(_labels, _lexicon, _perceptron.Average(Least));

    private void Learn(GoldSentence sentence, ref int right, ref int all)
    {
        var count = sentence.Tokens.Length;
        var words = new WordFacets[count + 2 * TaggerFeatures.Margin];
        for (var i = 0; i < count; i++)
        {
            ref var facets = ref words[i + TaggerFeatures.Margin];
            facets = WordFacets.Of(sentence.Tokens[i]);
            facets.Lexical = _class.TryGetValue(facets.Word, out var known) ? known : SparseModel.UnknownClass(facets);
        }

        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<float> scores = stackalloc float[_labels.Count];
        var style = TaggerFeatures.StyleOf(sentence.Tokens);
        int last = 0, beforeLast = 0;
        for (var i = 0; i < count; i++)
        {
            TaggerFeatures.Fill(words, i + TaggerFeatures.Margin, (uint)last, (uint)beforeLast, style, features);
            scores.Clear();
            foreach (var feature in features) _perceptron.Add(feature, scores);
            var best = 1;
            for (var label = 2; label < scores.Length; label++)
                if (scores[label] > scores[best])
                    best = label;
            _perceptron.Tick();
            all++;
            if (!_number.TryGetValue(sentence.Tags[i], out var gold)) gold = best;
            if (best == gold) right++;
            else _perceptron.Learn(features, gold, best);
            (last, beforeLast) = (best, last);
        }
    }

    /// <summary>Gives each word that is seen often enough a class: the set of its usual tags.</summary>
    private void CountWords(IReadOnlyList<GoldSentence> sentences)
    {
        var counts = new SortedDictionary<uint, Dictionary<GoldTag, int>>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var word = WordFacets.Of(sentence.Tokens[i]).Word;
                if (!counts.TryGetValue(word, out var tags)) counts.Add(word, tags = []);
                tags[sentence.Tags[i]] = tags.GetValueOrDefault(sentence.Tags[i]) + 1;
            }

        var frequent = counts.Where(c => c.Value.Values.Sum() >= 4).Select(c => (Word: c.Key, Set: Usual(c.Value))).ToList();
        var sets = frequent.GroupBy(f => f.Set).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(255).Select((g, i) => (g.Key, i)).ToDictionary(p => p.Key, p => (byte)(p.i + 1));
        foreach (var (word, set) in frequent)
            if (sets.TryGetValue(set, out var number))
            {
                _lexicon.Add((word, number));
                _class.Add(word, number);
            }
    }

    private static string Usual(Dictionary<GoldTag, int> tags)
    {
        var all = tags.Values.Sum();
        return string.Join(' ', tags.Where(t => t.Value >= 0.08 * all).Select(t => $"{(int)t.Key.Part}.{(int)t.Key.Penn}").Order(StringComparer.Ordinal));
    }
}
