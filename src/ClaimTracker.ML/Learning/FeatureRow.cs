using ClaimTracker.ML.Features;
using Microsoft.ML.Data;

namespace ClaimTracker.ML.Learning;

/// <summary>One sentence as Microsoft.ML reads it.</summary>
internal sealed class FeatureRow
{
    /// <summary>One more than the table has places: the last holds what an earlier model says.</summary>
    public const int Length = FeatureSet.Dimension + 1;

    [VectorType(Length)]
    public VBuffer<float> Features { get; set; }

    public bool Label { get; set; }

    /// <summary>The row of a sentence.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="earlier">The earlier model's log-odds; null where there is none.</param>
    /// <param name="label">The decision.</param>
    public static FeatureRow Of(FeatureSet features, double? earlier, bool label)
    {
        var places = features.Places.ToArray();
        Array.Sort(places);
        var values = new float[places.Length];
        Array.Fill(values, (float)(1 / Math.Sqrt(Math.Max(1, places.Length))));
        if (earlier is not { } logOdds) return new FeatureRow { Features = new VBuffer<float>(Length, places.Length, values, places), Label = label };
        return new FeatureRow { Features = new VBuffer<float>(Length, places.Length + 1, [.. values, (float)logOdds], [.. places, FeatureSet.Dimension]), Label = label };
    }
}
