namespace ClaimTracker.Training;

/// <summary>Makes trees that the parser can build: no two arcs cross.</summary>
internal static class Projectivity
{
    /// <summary>The heads with every word that crosses another arc lifted to its head's head, again and again.</summary>
    /// <param name="heads">For each word its head, -1 for the root.</param>
    /// <returns>New heads; the root's head is the number of words.</returns>
    public static int[] Lift(int[] heads)
    {
        var count = heads.Length;
        var result = Array.ConvertAll(heads, head => head < 0 ? count : head);
        while (true)
        {
            var shortest = -1;
            for (var word = 0; word < count; word++)
                if (result[word] < count && Crosses(result, word) && (shortest < 0 || Length(result, word) < Length(result, shortest)))
                    shortest = word;
            if (shortest < 0) return result;
            result[shortest] = result[result[shortest]];
        }
    }

    private static int Length(int[] heads, int word) => Math.Abs(heads[word] - word);

    /// <summary>True where a word between this one and its head does not hang, however far down, on the head.</summary>
    private static bool Crosses(int[] heads, int word)
    {
        var head = heads[word];
        for (var between = Math.Min(word, head) + 1; between < Math.Max(word, head); between++)
        {
            var at = between;
            while (at < heads.Length && at != head) at = heads[at];
            if (at != head) return true;
        }

        return false;
    }
}
