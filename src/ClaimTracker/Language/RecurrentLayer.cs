using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language;

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
        for (int n = 0, t = first; n < count; n++, t += step)
        {
            var g = MemoryMarshal.Cast<float, Vector256<float>>(gates.Slice(t * Gates + direction * 3 * Size, 3 * Size));
            var c = MemoryMarshal.Cast<float, Vector256<float>>(cells.Slice((2 * t + direction) * Size, Size));
            var h = MemoryMarshal.Cast<float, Vector256<float>>(output.Slice((2 * t + direction) * Size, Size));
            var before = n == 0 ? default : MemoryMarshal.Cast<float, Vector256<float>>(cells.Slice((2 * (t - step) + direction) * Size, Size));
            var width = c.Length;
            var x = AddsInput ? MemoryMarshal.Cast<float, Vector256<float>>(input.Slice((2 * t + direction) * Size, Size)) : default;
            for (var i = 0; i < width; i++)
            {
                Vector256<float> z = g[i], keep = g[width + i];
                c[i] = Vector256.FusedMultiplyAdd(keep, (n == 0 ? Vector256<float>.Zero : before[i]) - z, z);
                h[i] = AddsInput ? Vector256.FusedMultiplyAdd(c[i], g[2 * width + i], x[i]) : c[i] * g[2 * width + i];
            }
        }
    }
}
