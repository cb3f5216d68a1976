namespace ClaimTracker.Cli;

/// <summary>Guesses which word was meant by one that is nearly right.</summary>
internal static class Spelling
{
    /// <summary>The nearest of the words; null where none is so near that it is likely.</summary>
    public static string? Nearest(string word, IEnumerable<string> words)
    {
        var (distance, nearest) = words.Select(other => (Distance(word, other), other)).Min();
        return distance <= Math.Max(1, nearest.Length / 3) ? nearest : null;
    }

    /// <summary>How many letters have to be put in, left out or changed, or changed places with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var changed = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }

        return rows[one.Length, other.Length];
    }
}
