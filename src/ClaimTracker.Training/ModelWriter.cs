using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ClaimTracker.Training;

/// <summary>Writes what <see cref="Language.Syntax.ModelReader"/> reads.</summary>
internal sealed class ModelWriter : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly BrotliStream _brotli;

    public ModelWriter() => _brotli = new BrotliStream(_stream, CompressionLevel.Optimal, leaveOpen: true);

    public void Number(int number) => _brotli.Write(MemoryMarshal.AsBytes([number]));

    public void Array<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        Number(array.Length);
        _brotli.Write(MemoryMarshal.AsBytes(array));
    }

    /// <summary>Ends the file and gives its bytes.</summary>
    public byte[] ToArray()
    {
        _brotli.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _brotli.Dispose();
        _stream.Dispose();
    }
}
