using ClaimTracker.ML.Features;

namespace ClaimTracker.ML;

/// <summary>What was learned about check-worthy sentences: the weights of a logistic regression over hashed features, and its calibration.</summary>
/// <remarks>
/// Immutable and safe for any thread. The weights are trained by Microsoft.ML (<see cref="Learning.CheckWorthinessLearner"/>) and taken out of its
/// model: reading Microsoft.ML's own file and building its prediction engine takes over half a second when a program starts, this takes
/// a few milliseconds.
/// </remarks>
public sealed class CheckWorthinessModel
{
    private static readonly Lazy<CheckWorthinessModel> OfPackage = new(() => ModelFile.Read(DataFile.Open("check-worthiness.model"), "The model in the package"));

    private readonly float[] _weights;

    internal CheckWorthinessModel(float[] weights, float bias, Calibration calibration, string note)
    {
        if (weights.Length != FeatureSet.Dimension) throw new ArgumentException($"There are {weights.Length} weights, not {FeatureSet.Dimension}.", nameof(weights));
        (_weights, Bias, Calibration, Note) = (weights, bias, calibration, note);
    }

    /// <summary>The model that ships in the package. Read on first use.</summary>
    public static CheckWorthinessModel Shipped => OfPackage.Value;

    /// <summary>What it was learned from, in words.</summary>
    public string Note { get; }

    internal float Bias { get; }

    internal Calibration Calibration { get; }

    internal ReadOnlySpan<float> Weights => _weights;

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelFileException">It cannot be opened, is truncated or damaged, is no such model, or is one of another version.</exception>
    public static CheckWorthinessModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return ModelFile.Read(File.OpenRead(path), $"'{path}'");
        }
        catch (Exception exception) when (exception is IOException and not ModelFileException or UnauthorizedAccessException)
        {
            throw new ModelFileException($"The model '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the model to a file, which is replaced only once the new one is complete.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var whole = Path.GetFullPath(path);
        if (Path.GetDirectoryName(whole) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var part = whole + ".part";
        File.WriteAllBytes(part, ModelFile.Bytes(this));
        File.Move(part, whole, overwrite: true);
    }

    /// <summary>The log-odds before calibration.</summary>
    internal double Margin(FeatureSet features)
    {
        var sum = 0f;
        foreach (var place in features.Places) sum += _weights[place];
        return Bias + (features.Count == 0 ? 0 : sum / Math.Sqrt(features.Count));
    }

    /// <summary>What one place in the table adds, before division by the root of the number of features.</summary>
    internal float WeightOf(uint hash) => _weights[hash >> (32 - FeatureSet.Bits)];
}
