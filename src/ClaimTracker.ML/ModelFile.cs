using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.ML.Features;

namespace ClaimTracker.ML;

/// <summary>
/// The form of a model on disk: eight letters, version of the form, version of the features, SHA-256 of the rest; then under Brotli
/// bias, slope, cut, a note, the step between weights, and the weights as 16-bit numbers. All little-endian.
/// </summary>
internal static class ModelFile
{
    private const int Form = 1;

    /// <summary>A home-made file is no larger; a hostile one is not read to its end.</summary>
    private const int MostBytes = 16 << 20;

    private const int MostNote = 4096;

    private const int Header = 8 + 4 + 4 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "CTWORTH\n"u8;

    /// <param name="model">The model.</param>
    public static byte[] Bytes(CheckWorthinessModel model)
    {
        var largest = 0f;
        foreach (var weight in model.Weights) largest = Math.Max(largest, Math.Abs(weight));
        var step = largest == 0 ? 1 : largest / short.MaxValue;
        var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true), Encoding.UTF8))
        {
            writer.Write(model.Bias);
            writer.Write(model.Calibration.Slope);
            writer.Write(model.Calibration.Cut);
            var note = Encoding.UTF8.GetBytes(model.Note);
            writer.Write(Math.Min(note.Length, MostNote));
            writer.Write(note.AsSpan(0, Math.Min(note.Length, MostNote)));
            writer.Write(step);
            foreach (var weight in model.Weights) writer.Write((short)MathF.Round(weight / step));
        }

        var file = new byte[Header + packed.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), Form);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), SentenceFeatures.Version);
        packed.ToArray().CopyTo(file, Header);
        SHA256.HashData(file.AsSpan(Header), file.AsSpan(16));
        return file;
    }

    /// <param name="stream">The file; closed when this returns.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ModelFileException">It is no such model or damaged.</exception>
    public static CheckWorthinessModel Read(Stream stream, string name)
    {
        using (stream)
        {
            var file = new MemoryStream();
            var buffer = new byte[1 << 16];
            int read;
            while (file.Length <= MostBytes && (read = stream.Read(buffer)) > 0) file.Write(buffer.AsSpan(0, read));
            return Read(file.ToArray(), name);
        }
    }

    private static CheckWorthinessModel Read(byte[] file, string name)
    {
        if (file.Length == 0) throw new ModelFileException($"{name} is empty. Make a model with 'claimtracker learn', or leave it out to use the one in the package.");
        if (!file.AsSpan().StartsWith(Magic) && !Magic.StartsWith(file)) throw new ModelFileException($"{name} is no check-worthiness model. Make one with 'claimtracker learn', or leave it out to use the one in the package.");
        if (file.Length < Header) throw new ModelFileException($"{name} is truncated: it ends after {file.Length} bytes. Make the model anew.");
        var (form, features) = (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8)), BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12)));
        if (form != Form || features != SentenceFeatures.Version)
            throw new ModelFileException($"{name} was made by another version of ClaimTracker (form {form}, features {features}; this version reads {Form} and {SentenceFeatures.Version}). Make the model anew.");
        if (!SHA256.HashData(file.AsSpan(Header)).AsSpan().SequenceEqual(file.AsSpan(16, SHA256.HashSizeInBytes)))
            throw new ModelFileException($"{name} is truncated or damaged: its content does not fit its checksum. Make the model anew.");
        try
        {
            return Unpack(file);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw new ModelFileException($"{name} is damaged: {exception.Message} Make the model anew.", exception);
        }
    }

    private static CheckWorthinessModel Unpack(byte[] file)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(file, Header, file.Length - Header), CompressionMode.Decompress), Encoding.UTF8);
        var bias = reader.ReadSingle();
        var calibration = new Calibration(reader.ReadDouble(), reader.ReadDouble());
        var length = reader.ReadInt32();
        if (length is < 0 or > MostNote) throw new InvalidDataException("Its note has no possible length.");
        var note = Encoding.UTF8.GetString(reader.ReadBytes(length));
        var step = reader.ReadSingle();
        if (!float.IsFinite(bias) || !float.IsFinite(step) || !double.IsFinite(calibration.Cut) || !double.IsFinite(calibration.Slope) || calibration.Slope <= 0)
            throw new InvalidDataException("A number in it is none.");
        var packed = new byte[FeatureSet.Dimension * sizeof(short)];
        reader.BaseStream.ReadExactly(packed);
        var weights = new float[FeatureSet.Dimension];
        var numbers = MemoryMarshal.Cast<byte, short>(packed);
        for (var i = 0; i < weights.Length; i++) weights[i] = step * (BitConverter.IsLittleEndian ? numbers[i] : BinaryPrimitives.ReverseEndianness(numbers[i]));
        return new CheckWorthinessModel(weights, bias, calibration, note);
    }
}
