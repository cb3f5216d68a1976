using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax;

/// <summary>What <see cref="Parser"/> has learned.</summary>
/// <param name="Exact">From a token's vector to its share in the hidden layer, for each of the places of <see cref="ParserState.Look"/>.</param>
/// <param name="Absent">The share of each place where no word stands and, behind them, that of the root where it is next.</param>
/// <param name="Discrete">The shares of the values of <see cref="ParserState.Discrete"/>.</param>
/// <param name="Actions">From the hidden layer to the scores of the actions, padded; the last row holds the bias.</param>
/// <param name="LeftRelations">From the hidden layer to the scores of the relations for <see cref="ParserAction.Left"/>; last row as above.</param>
/// <param name="RightRelations">The same for <see cref="ParserAction.Right"/>.</param>
internal sealed record ParserModel(float[] Exact, float[] Absent, float[] Discrete, float[] Actions, float[] LeftRelations, float[] RightRelations)
{
    private const int KindsOfAction = (int)ParserAction.Right + 1;

    private QuantizedMatrix? _rounded;
    private float[]? _actions;

    /// <summary>Padded number of actions.</summary>
    public const int ActionWidth = 8;

    /// <summary>Padded number of relations.</summary>
    public const int RelationWidth = 56;

    /// <summary><see cref="Exact"/> in whole numbers, which is what parsing uses.</summary>
    public QuantizedMatrix Projection => _rounded ??= new QuantizedMatrix(Exact, Exact.Length / (ParserState.Positions * Hidden), ParserState.Positions * Hidden);

    /// <summary>Width of the hidden layer.</summary>
    public int Hidden => Absent.Length / (ParserState.Positions + 1);

    public static ParserModel Read(ModelReader reader, int inputs)
    {
        var model = new ParserModel(reader.Array<float>(), reader.Array<float>(), reader.Array<float>(), reader.Array<float>(), reader.Array<float>(), reader.Array<float>());
        var fits = model.Exact.Length == inputs * ParserState.Positions * model.Hidden && model.Discrete.Length == ParserState.Features * ParserState.Range * model.Hidden;
        return fits ? model : throw new InvalidDataException("The parts of the model do not fit together.");
    }

    /// <summary>The hidden layer for the state that <paramref name="positions"/> and <paramref name="discrete"/> describe.</summary>
    /// <param name="shares">One row a token: its vector times <see cref="Projection"/>.</param>
    /// <param name="count">How many tokens; this number as a position is the root.</param>
    /// <param name="positions">From <see cref="ParserState.Look"/>.</param>
    /// <param name="discrete">From <see cref="ParserState.Discrete"/>.</param>
    /// <param name="hidden">Takes the layer.</param>
    public void Hide(ReadOnlySpan<float> shares, int count, ReadOnlySpan<int> positions, ReadOnlySpan<int> discrete, Span<float> hidden)
    {
        // All rows are added up lane by lane, so that the sums stay in registers; that they are inside is proved once.
        var width = hidden.Length;
        if (count > 0) _ = shares[count * ParserState.Positions * width - 1];
        Span<int> words = stackalloc int[ParserState.Positions], absent = stackalloc int[ParserState.Positions], values = stackalloc int[ParserState.Features];
        int present = 0, missing = 0;
        for (var p = 0; p < ParserState.Positions; p++)
        {
            var word = positions[p];
            if (word >= 0 && word < count) words[present++] = (word * ParserState.Positions + p) * width;
            else absent[missing++] = (word < 0 ? p : ParserState.Positions) * width;
        }

        for (var d = 0; d < ParserState.Features; d++) values[d] = (d * ParserState.Range + discrete[d]) * width;
        Sum(ref MemoryMarshal.GetReference(shares), words[..present], ref MemoryMarshal.GetArrayDataReference(Absent), absent[..missing], ref MemoryMarshal.GetArrayDataReference(Discrete), values, hidden);
    }

    /// <summary>Adds up rows of three tables; what is negative becomes 0.</summary>
    /// <remarks>Reads without checks: rows are made from the model's own sizes. Two sums side by side, each from the first row to the last.</remarks>
    private static void Sum(ref float first, ReadOnlySpan<int> inFirst, ref float second, ReadOnlySpan<int> inSecond, ref float third, ReadOnlySpan<int> inThird, Span<float> sums)
    {
        for (var i = 0; i < sums.Length; i += 16)
        {
            Vector256<float> lower = default, upper = default;
            foreach (var row in inFirst) Add(ref Unsafe.Add(ref first, row + i), ref lower, ref upper);
            foreach (var row in inSecond) Add(ref Unsafe.Add(ref second, row + i), ref lower, ref upper);
            foreach (var row in inThird) Add(ref Unsafe.Add(ref third, row + i), ref lower, ref upper);
            Vector256.Max(lower, Vector256<float>.Zero).CopyTo(sums[i..]);
            Vector256.Max(upper, Vector256<float>.Zero).CopyTo(sums[(i + 8)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref float row, ref Vector256<float> lower, ref Vector256<float> upper)
    {
        lower += Vector256.LoadUnsafe(ref row);
        upper += Vector256.LoadUnsafe(ref row, 8);
    }

    /// <summary>The scores of the actions from the hidden layer: one sum of products each, as there are only three.</summary>
    public void ScoreActions(ReadOnlySpan<float> hidden, Span<float> scores)
    {
        var rows = _actions ??= ByAction();
        for (var action = 0; action < KindsOfAction; action++)
        {
            var row = rows.AsSpan(action * (hidden.Length + 1), hidden.Length + 1);
            Vector256<float> even = default, odd = default;
            for (var i = 0; i < hidden.Length; i += 16)
            {
                even = Vector256.FusedMultiplyAdd(Vector256.Create(hidden[i..]), Vector256.Create<float>(row[i..]), even);
                odd = Vector256.FusedMultiplyAdd(Vector256.Create(hidden[(i + 8)..]), Vector256.Create<float>(row[(i + 8)..]), odd);
            }

            var sum = even + odd;
            var half = sum.GetLower() + sum.GetUpper();
            scores[action] = row[^1] + ((half[0] + half[1]) + (half[2] + half[3]));
        }
    }

    /// <summary><see cref="Actions"/> action by action, the bias behind each.</summary>
    private float[] ByAction()
    {
        var rows = new float[KindsOfAction * (Hidden + 1)];
        for (var action = 0; action < KindsOfAction; action++)
            for (var i = 0; i <= Hidden; i++)
                rows[action * (Hidden + 1) + i] = Actions[i * ActionWidth + action];
        return rows;
    }

    /// <summary>Scores from the hidden layer.</summary>
    public static void Score(ReadOnlySpan<float> hidden, float[] weights, Span<float> scores)
    {
        weights.AsSpan(hidden.Length * scores.Length, scores.Length).CopyTo(scores);
        MatrixProduct.Add(hidden, hidden.Length, 1, weights, scores, 1, hidden.Length, scores.Length);
    }
}
