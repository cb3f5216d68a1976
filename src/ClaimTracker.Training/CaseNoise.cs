using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Writes sentences as headlines, shouts and careless posts do, so that the models do not lean on capitals alone.</summary>
internal static class CaseNoise
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "as", "from", "is", "'s", "n't" };

    /// <summary>A copy in lower case, in capitals, or in title case without its stop.</summary>
    public static GoldSentence Change(GoldSentence sentence, Random random)
    {
        var way = random.Next(3);
        var tokens = new Token[sentence.Tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var t = sentence.Tokens[i];
            var text = way switch
            {
                0 => t.Text.ToLowerInvariant(),
                1 => t.Text.ToUpperInvariant(),
                _ => i > 0 && Small.Contains(t.Lower) ? t.Text : char.ToUpperInvariant(t.Text[0]) + t.Text[1..],
            };
            tokens[i] = t with { Text = text };
        }

        return sentence with { Tokens = tokens };
    }

    /// <summary>The sentences and, for a share of them, a changed copy, in random order.</summary>
    public static List<GoldSentence> Epoch(IReadOnlyList<GoldSentence> sentences, double share, Random random)
    {
        var list = new List<GoldSentence>(sentences);
        foreach (var sentence in sentences)
            if (random.NextDouble() < share)
                list.Add(Change(sentence, random));
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }
}
