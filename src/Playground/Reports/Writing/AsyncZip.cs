using System.IO.Compression;

namespace Playground.Reports.Writing;

/// <summary>
/// A ZIP file written entry by entry to a stream that refuses to be written synchronously, as a response to a browser does. <see cref="ZipArchive"/>
/// closes its entries synchronously whoever asks, so those few bytes wait here for the next write.
/// </summary>
sealed class AsyncZip : IAsyncDisposable
{
    readonly Outlet _outlet;
    readonly ZipArchive _archive;

    AsyncZip(Outlet outlet, ZipArchive archive) => (_outlet, _archive) = (outlet, archive);

    /// <param name="stream">Stays its owner's to close.</param>
    public static async Task<AsyncZip> CreateAsync(Stream stream, CancellationToken cancellationToken)
    {
        var outlet = new Outlet(stream);
        return new(outlet, await ZipArchive.CreateAsync(outlet, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken));
    }

    public async Task AddAsync(string name, DateTimeOffset moment, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = moment;
        await using (var file = await entry.OpenAsync(cancellationToken))
            await write(file);
        await _outlet.FlushAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _archive.DisposeAsync();
        await _outlet.FlushAsync(CancellationToken.None);
    }

    /// <summary>Keeps what is written synchronously until it can be written asynchronously.</summary>
    sealed class Outlet(Stream stream) : Stream
    {
        readonly MemoryStream _waiting = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await DrainAsync(cancellationToken);
            await stream.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() { }

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            await DrainAsync(cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        async ValueTask DrainAsync(CancellationToken cancellationToken)
        {
            if (_waiting.Length == 0)
                return;
            await stream.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellationToken);
            _waiting.SetLength(0);
        }
    }
}
