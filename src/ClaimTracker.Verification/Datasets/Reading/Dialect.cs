namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>How a delimited file is cut.</summary>
internal static class Dialect
{
    private const int MostRows = 200;

    /// <summary>Decides the delimiter from the first lines: the one that cuts the most of them into the same number of cells.</summary>
    public static char Delimiter(string sample, bool isWhole, string extension)
    {
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4) return sample[4]; // Excel's own hint
        var best = extension is ".tsv" or ".tab" ? '\t' : ',';
        var bestScore = 0d;
        foreach (var candidate in (ReadOnlySpan<char>)['\t', ';', '|', ','])
        {
            var score = Score(sample, isWhole, candidate);
            if (candidate == '\t' && extension is ".tsv" or ".tab") score *= 1.2;
            if (score > bestScore * 1.0001) (best, bestScore) = (candidate, score);
        }

        return best;
    }

    private static double Score(string sample, bool isWhole, char candidate)
    {
        var counts = new List<int>();
        using var reader = new StringReader(sample);
        try
        {
            foreach (var row in DelimitedText.Rows(reader, candidate, int.MaxValue, CancellationToken.None))
            {
                if (row.Length > 1 || row[0] is not null) counts.Add(row.Length);
                if (counts.Count > MostRows) break;
            }
        }
        catch (DatasetException)
        {
            // The sample ends inside a quoted cell; the rows before it are enough.
        }

        if (!isWhole && counts.Count > 1) counts.RemoveAt(counts.Count - 1);
        if (counts.Count == 0) return 0;
        var (width, rows) = (1, 0);
        foreach (var group in counts.GroupBy(count => count))
            if (group.Key > 1 && (group.Count() > rows || (group.Count() == rows && group.Key > width)))
                (width, rows) = (group.Key, group.Count());
        if (width == 1) return 0;
        // Title lines above the table have their own number of cells.
        var from = counts.IndexOf(width);
        return rows / (double)(counts.Count - from) * (1 + Math.Min(width, 50) * 0.002) * (from > 0 && from > counts.Count / 2 ? 0.5 : 1);
    }
}
