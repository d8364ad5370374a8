namespace Playground.Remote.Wire;

/// <summary>Cuts whole events out of bytes that arrive in any pieces.</summary>
interface IFramer
{
    /// <exception cref="WireLimitException">An event is larger than allowed.</exception>
    void Feed(ReadOnlySpan<byte> bytes, IEventReader reader);

    /// <summary>The stream has ended: hands on what is left, whole or not.</summary>
    void End(IEventReader reader);
}

/// <summary>Takes whole events.</summary>
interface IEventReader
{
    /// <param name="name">The event's name, empty where the format has none.</param>
    /// <param name="data">Valid only during the call.</param>
    void Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data);
}

/// <summary>The host sent more than it may.</summary>
sealed class WireLimitException(long limit) : Exception($"More than {limit} bytes.")
{
    public long Limit { get; } = limit;

    public static void Check(long size, long limit)
    {
        if (size > limit) throw new WireLimitException(limit);
    }
}
