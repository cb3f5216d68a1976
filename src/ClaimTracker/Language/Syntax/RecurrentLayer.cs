using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax;

/// <summary>
/// One layer of a quasi-recurrent network that reads a sentence in both directions: all products are made for the whole sentence
/// at once, only a running average goes from word to word.
/// </summary>
/// <param name="Weights">Inputs by six times <paramref name="Size"/>: for either direction candidate, keep gate, output gate.</param>
/// <param name="Bias">One entry a column.</param>
/// <param name="Inputs">Width of what goes in.</param>
/// <param name="Size">Width of one direction; twice that comes out.</param>
internal sealed record RecurrentLayer(float[] Weights, float[] Bias, int Inputs, int Size)
{
    private QuantizedMatrix? _rounded;

    /// <summary>The weights in whole numbers, for use; training changes <see cref="Weights"/> and reads those.</summary>
    public QuantizedMatrix Rounded => _rounded ??= new QuantizedMatrix(Weights, Inputs, Gates);

    /// <summary>Columns of the gates.</summary>
    public int Gates => 6 * Size;

    /// <summary>True where input and output are of one width: then the output is what the layer makes of the input and the input itself.</summary>
    public bool AddsInput => Inputs == 2 * Size;

    /// <summary>Reads a sentence with the exact weights, as training does.</summary>
    /// <param name="input">One row a token.</param>
    /// <param name="gates">Scratch, one row of <see cref="Gates"/> a token; keeps the gates afterwards.</param>
    /// <param name="cells">Scratch, one row of twice <see cref="Size"/> a token; keeps the running averages.</param>
    /// <param name="output">One row of twice <see cref="Size"/> a token.</param>
    /// <param name="count">How many tokens.</param>
    public void Run(ReadOnlySpan<float> input, Span<float> gates, Span<float> cells, Span<float> output, int count)
    {
        for (var t = 0; t < count; t++) Bias.CopyTo(gates[(t * Gates)..]);
        MatrixProduct.Add(input, Inputs, 1, Weights, gates, count, Inputs, Gates);
        Bend(gates, count);
        Pass(input, gates, cells, output, count);
    }

    /// <summary>Reads a sentence with the weights in whole numbers.</summary>
    /// <inheritdoc cref="Run"/>
    public void RunRounded(ReadOnlySpan<float> input, Span<float> gates, Span<float> cells, Span<float> output, int count)
    {
        using (var rows = RoundedRows.Rent(input[..(count * Inputs)], count)) Rounded.Gates(rows, Bias, Size, gates);
        Pass(input, gates, cells, output, count);
    }

    private void Bend(Span<float> gates, int count)
    {
        for (var t = 0; t < count; t++)
        {
            var row = gates.Slice(t * Gates, Gates);
            Activation.Tanh(row[..Size]);
            Activation.Sigmoid(row[Size..(3 * Size)]);
            Activation.Tanh(row[(3 * Size)..(4 * Size)]);
            Activation.Sigmoid(row[(4 * Size)..]);
        }
    }

    private void Pass(ReadOnlySpan<float> input, ReadOnlySpan<float> gates, Span<float> cells, Span<float> output, int count)
    {
        Pass(input, gates, cells, output, count, 0, 0, 1);
        Pass(input, gates, cells, output, count, 1, count - 1, -1);
    }

    private void Pass(ReadOnlySpan<float> input, ReadOnlySpan<float> gates, Span<float> cells, Span<float> output, int count, int direction, int first, int step)
    {
        if (count == 0) return;
        // Read without checks below: all four are as long as they must be.
        _ = gates[count * Gates - 1];
        _ = cells[2 * count * Size - 1];
        _ = output[2 * count * Size - 1];
        if (AddsInput) _ = input[2 * count * Size - 1];
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var source = ref MemoryMarshal.GetReference(AddsInput ? input : gates);
        ref var target = ref MemoryMarshal.GetReference(output);
        Span<float> zero = stackalloc float[Size];
        zero.Clear();
        ref var before = ref MemoryMarshal.GetReference(zero);
        for (int n = 0, t = first; n < count; n++, t += step)
        {
            var at = (2 * t + direction) * Size;
            ref var g = ref Unsafe.Add(ref gate, t * Gates + direction * 3 * Size);
            ref var c = ref Unsafe.Add(ref cell, at);
            for (var i = 0; i < Size; i += Vector256<float>.Count)
            {
                var z = Vector256.LoadUnsafe(ref g, (nuint)i);
                var now = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref g, (nuint)(Size + i)), Vector256.LoadUnsafe(ref before, (nuint)i) - z, z);
                now.StoreUnsafe(ref c, (nuint)i);
                var open = Vector256.LoadUnsafe(ref g, (nuint)(2 * Size + i));
                var result = AddsInput ? Vector256.FusedMultiplyAdd(now, open, Vector256.LoadUnsafe(ref source, (nuint)(at + i))) : now * open;
                result.StoreUnsafe(ref target, (nuint)(at + i));
            }

            before = ref c;
        }
    }
}
