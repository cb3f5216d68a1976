using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Tests.Language;

public sealed class QuantizedMatrixTests
{
    /// <summary>Odd sizes too: an inner width that is no multiple of four, columns beyond the last strip, an odd number of rows.</summary>
    [Theory]
    [InlineData(1, 4, 8)]
    [InlineData(5, 30, 40)]
    [InlineData(3, 96, 480)]
    [InlineData(8, 161, 72)]
    public void Every_processor_gets_the_same_bits(int rows, int inner, int width)
    {
        var random = new Random(11);
        var weights = Numbers(random, inner * width);
        var a = Numbers(random, rows * inner);
        var matrix = new QuantizedMatrix(weights, inner, width);
        float[] best = new float[rows * width], plain = new float[rows * width], avx2 = new float[rows * width];
        var rounded = RoundedRows.Of(a, rows);
        matrix.Product(rounded, best);
        matrix.ProductPlainly(rounded, plain);
        matrix.ProductWithAvx2(rounded, avx2);
        Assert.Equal(plain, best);
        Assert.Equal(plain, avx2);
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < width; j++)
            {
                var exact = 0f;
                for (var k = 0; k < inner; k++) exact += a[i * inner + k] * weights[k * width + j];
                Assert.Equal(exact, plain[i * width + j], 0.02f * MathF.Sqrt(inner));
            }
    }

    [Fact]
    public void Zero_rows_and_zero_columns_make_nothing()
    {
        var matrix = new QuantizedMatrix(new float[4 * 8], 4, 8);
        float[] product = [9, 9, 9, 9, 9, 9, 9, 9];
        matrix.Product(RoundedRows.Of([1, -1, 0.5f, 0], 1), product);
        Assert.Equal(new float[8], product);
        matrix.Product(RoundedRows.Of(new float[4], 1), product);
        Assert.Equal(new float[8], product);
    }

    [Fact]
    public void A_bias_stands_in_every_row_and_gates_are_bent_part_by_part()
    {
        const int Rows = 5, Inner = 12, Part = 16, Width = 6 * Part;
        var random = new Random(12);
        var matrix = new QuantizedMatrix(Numbers(random, Inner * Width), Inner, Width);
        var a = RoundedRows.Of(Numbers(random, Rows * Inner), Rows);
        var bias = Numbers(random, Width);
        float[] plain = new float[Rows * Width], biased = new float[Rows * Width], gates = new float[Rows * Width];
        matrix.Product(a, plain);
        matrix.Product(a, bias, biased);
        matrix.Gates(a, bias, Part, gates);
        for (var i = 0; i < plain.Length; i++)
        {
            var sum = plain[i] + bias[i % Width];
            Assert.Equal(sum, biased[i], 1e-5f);
            Assert.Equal(i % Width / Part % 3 == 0 ? MathF.Tanh(sum) : 1 / (1 + MathF.Exp(-sum)), gates[i], 1e-3f);
        }
    }

    [Fact]
    public void Rows_of_another_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => new QuantizedMatrix(new float[4 * 8], 4, 8).Product(RoundedRows.Of(new float[6], 1), new float[8]));

    private static float[] Numbers(Random random, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = random.NextSingle() * 2 - 1;
        return numbers;
    }
}
