namespace ClaimTracker.Training;

/// <summary>What learning needs beside products.</summary>
internal static class Matrices
{
    public static float[] Transpose(float[] matrix, int rows, int columns)
    {
        var result = new float[matrix.Length];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                result[j * rows + i] = matrix[i * columns + j];
        return result;
    }

    /// <summary>Sets a share of the values to 0, scales the rest up, and gives the factors.</summary>
    public static float[] Drop(float[] values, float share, Random random)
    {
        var mask = new float[values.Length];
        var scale = 1 / (1 - share);
        for (var i = 0; i < values.Length; i++)
        {
            mask[i] = random.NextSingle() < share ? 0 : scale;
            values[i] *= mask[i];
        }

        return mask;
    }

    public static void Multiply(float[] values, float[] by)
    {
        for (var i = 0; i < values.Length; i++) values[i] *= by[i];
    }

    /// <summary>Turns scores into probabilities, in place.</summary>
    public static void Normalize(Span<float> scores)
    {
        var top = scores[0];
        foreach (var score in scores) top = Math.Max(top, score);
        var sum = 0f;
        foreach (ref var score in scores) sum += score = MathF.Exp(score - top);
        foreach (ref var score in scores) score /= sum;
    }
}
