namespace ClaimTracker.Cli.Inputs;

/// <summary>A stream and then some bytes; for reading once from its start to its end.</summary>
internal sealed class JoinedStream(Stream first, byte[] last) : Stream
{
    private readonly MemoryStream _last = new(last, writable: false);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => first.Read(buffer, offset, count) is var read and > 0 ? read : _last.Read(buffer, offset, count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await first.ReadAsync(buffer, cancellationToken) is var read and > 0 ? read : await _last.ReadAsync(buffer, cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
