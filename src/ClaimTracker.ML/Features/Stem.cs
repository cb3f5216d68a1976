namespace ClaimTracker.ML.Features;

/// <summary>Cuts the inflection off an English word, so that "voted", "votes" and "voting" are one feature. A cut need not be a word.</summary>
internal static class Stem
{
    private static readonly string[] Endings = ["ingly", "edly", "ing", "ies", "ied", "ed", "es", "ly", "s"];

    /// <summary>Hash of the stem of a word in lower case.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        if (word.Length < 4) return FeatureHash.Of(word);
        foreach (var ending in Endings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            if (ending is "ies" or "ied") return FeatureHash.Add(FeatureHash.Of(stem), 'i');
            // "stopped" is "stop", "added" is "add" cut to "ad": what matters is that all its forms are cut alike.
            if (ending is not ("s" or "es") && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l')) stem = stem[..^1];
            return FeatureHash.Of(stem[^1] == 'e' ? stem[..^1] : stem);
        }

        if (word[^1] == 'y') return FeatureHash.Add(FeatureHash.Of(word[..^1]), 'i');
        return FeatureHash.Of(word[^1] == 'e' ? word[..^1] : word);
    }
}
