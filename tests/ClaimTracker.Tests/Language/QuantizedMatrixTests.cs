using ClaimTracker.Language;

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
        matrix.AddProduct(a, best, rows);
        var rounded = RoundedRows.Of(a, rows);
        matrix.AddProductPlainly(rounded, plain);
        matrix.AddProductWithAvx2(rounded, avx2);
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
    public void Zero_rows_and_zero_columns_add_nothing()
    {
        var matrix = new QuantizedMatrix(new float[4 * 8], 4, 8);
        var sum = new float[8];
        matrix.AddProduct([1, -1, 0.5f, 0], sum, 1);
        matrix.AddProduct(new float[4], sum, 1);
        Assert.Equal(new float[8], sum);
    }

    private static float[] Numbers(Random random, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = random.NextSingle() * 2 - 1;
        return numbers;
    }
}
