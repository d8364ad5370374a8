namespace Playground.Tests.Ratings;

/// <summary>Gives at most a thousand bytes at a time, as pipes and networks do.</summary>
sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1000));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
}
