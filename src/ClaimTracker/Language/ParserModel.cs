using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language;

/// <summary>What <see cref="Parser"/> has learned.</summary>
/// <param name="Encoder">Gives each token a vector.</param>
/// <param name="Projection">From a token's vector to its share in the hidden layer, for each of the places of <see cref="ParserState.Look"/>.</param>
/// <param name="Absent">The share of each place where no word stands.</param>
/// <param name="Discrete">The shares of the values of <see cref="ParserState.Discrete"/>.</param>
/// <param name="Actions">From the hidden layer to the scores of the actions, padded; the last row holds the bias.</param>
/// <param name="LeftRelations">From the hidden layer to the scores of the relations for <see cref="ParserAction.Left"/>; last row as above.</param>
/// <param name="RightRelations">The same for <see cref="ParserAction.Right"/>.</param>
internal sealed record ParserModel(Encoder Encoder, float[] Projection, float[] Absent, float[] Discrete, float[] Actions, float[] LeftRelations, float[] RightRelations)
{
    private QuantizedMatrix? _rounded;

    /// <summary>Padded number of actions.</summary>
    public const int ActionWidth = 8;

    /// <summary>Padded number of relations.</summary>
    public const int RelationWidth = 56;

    /// <summary><see cref="Projection"/> in whole numbers, which is what parsing uses.</summary>
    public QuantizedMatrix Rounded => _rounded ??= new QuantizedMatrix(Projection, Encoder.Width, Absent.Length);

    /// <summary>Width of the hidden layer.</summary>
    public int Hidden => Absent.Length / ParserState.Positions;

    public static ParserModel Load(Stream stream)
    {
        using var reader = new ModelReader(stream);
        return new ParserModel(reader.Encoder(), reader.Array<float>(), reader.Array<float>(), reader.Array<float>(), reader.Array<float>(), reader.Array<float>(), reader.Array<float>());
    }

    /// <summary>The hidden layer for the state that <paramref name="positions"/> and <paramref name="discrete"/> describe.</summary>
    /// <param name="shares">One row a token and one for the root: its vector times <see cref="Projection"/>.</param>
    /// <param name="positions">From <see cref="ParserState.Look"/>.</param>
    /// <param name="discrete">From <see cref="ParserState.Discrete"/>.</param>
    /// <param name="hidden">Takes the layer.</param>
    public void Hide(ReadOnlySpan<float> shares, ReadOnlySpan<int> positions, ReadOnlySpan<int> discrete, Span<float> hidden)
    {
        var width = Hidden;
        var sum = MemoryMarshal.Cast<float, Vector512<float>>(hidden);
        sum.Clear();
        for (var p = 0; p < positions.Length; p++)
            Add(positions[p] < 0 ? Absent.AsSpan(p * width, width) : shares.Slice((positions[p] * positions.Length + p) * width, width), sum);
        for (var d = 0; d < discrete.Length; d++) Add(Discrete.AsSpan((d * ParserState.Range + discrete[d]) * width, width), sum);
        Activation.Rectify(hidden);
    }

    /// <summary>Scores from the hidden layer.</summary>
    public static void Score(ReadOnlySpan<float> hidden, float[] weights, Span<float> scores)
    {
        weights.AsSpan(hidden.Length * scores.Length, scores.Length).CopyTo(scores);
        MatrixProduct.Add(hidden, hidden.Length, 1, weights, scores, 1, hidden.Length, scores.Length);
    }

    private static void Add(ReadOnlySpan<float> row, Span<Vector512<float>> sum)
    {
        var vectors = MemoryMarshal.Cast<float, Vector512<float>>(row);
        for (var i = 0; i < vectors.Length; i++) sum[i] += vectors[i];
    }
}
