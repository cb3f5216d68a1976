using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ClaimTracker.Language.Syntax;

/// <summary>Reads the parts of a model file: Brotli around little-endian numbers and arrays.</summary>
internal sealed class ModelReader(Stream stream) : IDisposable
{
    private readonly BufferedStream _stream = new(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16);

    public int Number()
    {
        Span<int> one = stackalloc int[1];
        _stream.ReadExactly(MemoryMarshal.AsBytes(one));
        return one[0];
    }

    public T[] Array<T>()
        where T : unmanaged
    {
        var array = new T[Number()];
        _stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    public Embedding Embedding()
    {
        var width = Number();
        return new Embedding(new HashIndex(Array<uint>()), Array<sbyte>(), Array<float>()[0], width);
    }

    public Encoder Encoder()
    {
        var embedding = Embedding();
        var layers = new RecurrentLayer[Number()];
        var neighbours = new float[layers.Length][];
        for (var i = 0; i < layers.Length; i++)
        {
            int inputs = Number(), size = Number();
            neighbours[i] = Array<float>();
            layers[i] = new RecurrentLayer(Array<float>(), Array<float>(), inputs, size);
        }

        return new Encoder(embedding, neighbours, layers);
    }

    public void Dispose() => _stream.Dispose();
}
