using System.IO.Compression;
using System.Text;

namespace ClaimTracker.Articles.Files;

/// <summary>Reads lines and blocks of bytes from a stream, unpacked where it is gzip. The stream stays open, and belongs to the caller.</summary>
internal sealed class WarcStream : IDisposable
{
    private readonly BufferedStream _input;

    public WarcStream(Stream stream)
    {
        var buffered = new BufferedStream(stream, 1 << 16);
        Span<byte> head = stackalloc byte[2];
        var read = buffered.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        var whole = new RejoinedStream(head[..read].ToArray(), buffered);
        _input = new BufferedStream(read == 2 && head[0] == 0x1F && head[1] == 0x8B ? new GZipStream(whole, CompressionMode.Decompress) : whole, 1 << 16);
    }

    /// <summary>How many unpacked bytes were read.</summary>
    public long Position { get; private set; }

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    public string? Line(int longest)
    {
        var line = new StringBuilder();
        while (_input.ReadByte() is var next)
        {
            if (next < 0) return line.Length == 0 ? null : throw new EndOfStreamException("a line is cut.");
            Position++;
            if (next == '\n') break;
            if (line.Length > longest) throw new InvalidDataException("a line is too long.");
            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }

    public byte[] Bytes(int length)
    {
        var block = new byte[length];
        _input.ReadExactly(block);
        Position += length;
        return block;
    }

    public void Skip(long length)
    {
        var buffer = new byte[(int)Math.Min(length, 1 << 16)];
        while (length > 0)
        {
            var read = _input.Read(buffer, 0, (int)Math.Min(length, buffer.Length));
            if (read == 0) throw new EndOfStreamException("a record is cut.");
            Position += read;
            length -= read;
        }
    }

    /// <summary>Frees what unpacks; the caller's stream is not touched.</summary>
    public void Dispose() => _input.Dispose();

    /// <summary>A stream whose first bytes were looked at already.</summary>
    private sealed class RejoinedStream(byte[] head, Stream rest) : Stream
    {
        private int _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_read >= head.Length) return rest.Read(buffer, offset, count);
            var taken = Math.Min(count, head.Length - _read);
            Array.Copy(head, _read, buffer, offset, taken);
            _read += taken;
            return taken;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
