using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Quotations;

/// <summary>The words of a text as they are compared: case, accents, hyphens, and the shape of marks left out.</summary>
internal sealed class SpokenWords
{
    private SpokenWords(string text, List<(string Word, int Start, int End)> words) => (Text, Words) = (text, words);

    public string Text { get; }

    /// <summary>Each word with its place in the text.</summary>
    public IReadOnlyList<(string Word, int Start, int End)> Words { get; }

    /// <summary>Cuts a text, or a part of it, into words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end; the text's length by default.</param>
    /// <param name="most">No more words than this are taken.</param>
    public static SpokenWords Of(string text, int start = 0, int? end = null, int most = int.MaxValue)
    {
        var words = new List<(string, int, int)>();
        var stop = end ?? text.Length;
        for (var i = start; i < stop && words.Count < most;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var first = i;
            while (i < stop && (char.IsLetterOrDigit(text[i]) || (i + 1 < stop && char.IsLetterOrDigit(text[i + 1]) && (text[i] is '\'' or '’' || (text[i] is '.' or ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))))) i++;
            words.Add((Stems.Plain(text[first..i]).Replace('’', '\'').ToLowerInvariant(), first, i));
        }

        return new SpokenWords(text, words);
    }
}
