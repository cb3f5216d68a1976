using System.IO.Compression;
using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Writes what <see cref="SparseModel.Load"/> reads.</summary>
internal static class SparseModelWriter
{
    /// <summary>Steps in which weights are stored, per unit.</summary>
    private const float Scale = 64;

    public static byte[] Write(IReadOnlyList<GoldTag> labels, IReadOnlyList<(uint Word, byte Class)> lexicon, SortedDictionary<uint, List<(byte Label, float Weight)>> features)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.Optimal)))
        {
            writer.Write(labels.Count);
            foreach (var label in labels) writer.Write((byte)label.Part);
            foreach (var label in labels) writer.Write((byte)label.Penn);
            writer.Write(lexicon.Count);
            foreach (var entry in lexicon) writer.Write(entry.Word);
            foreach (var entry in lexicon) writer.Write(entry.Class);
            writer.Write(features.Count);
            foreach (var hash in features.Keys) writer.Write(hash);
            foreach (var row in features.Values) writer.Write((byte)row.Count);
            foreach (var row in features.Values)
                foreach (var (label, _) in row)
                    writer.Write(label);
            foreach (var row in features.Values)
                foreach (var (_, weight) in row)
                    writer.Write((short)Math.Clamp(MathF.Round(weight * Scale), short.MinValue, short.MaxValue));
        }

        return stream.ToArray();
    }
}
