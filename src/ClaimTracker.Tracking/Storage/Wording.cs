namespace ClaimTracker.Tracking.Storage;

/// <summary>The words of a sentence without its numbers, to be compared with another's.</summary>
internal sealed class Wording
{
    /// <summary>From here on two sentences say much the same.</summary>
    public const double Alike = 0.6;

    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _count;

    public Wording(string sentence)
    {
        for (var at = 0; at < sentence.Length;)
        {
            var start = at;
            while (at < sentence.Length && char.IsLetterOrDigit(sentence[at])) at++;
            var word = sentence.AsSpan(start, at - start);
            if (word.IsEmpty) at++;
            else if (!char.IsDigit(word[0]))
            {
                var text = word.ToString();
                _words[text] = _words.GetValueOrDefault(text) + 1;
                _count++;
            }
        }
    }

    /// <summary>The share of words that two sentences have in common, from 0 to 1.</summary>
    public double Likeness(Wording other)
    {
        if (_count + other._count == 0) return 1;
        var common = 0;
        foreach (var (word, count) in _words) common += Math.Min(count, other._words.GetValueOrDefault(word));
        return 2.0 * common / (_count + other._count);
    }
}
