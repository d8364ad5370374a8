namespace Playground.Connectors.Framing;

/// <summary>Cuts whole events out of bytes that arrive in any pieces.</summary>
interface IFramer
{
    /// <exception cref="WireLimitException">An event is larger than allowed.</exception>
    void Feed(ReadOnlySpan<byte> bytes, IEventReader reader);

    /// <summary>The stream has ended: hands on what is left, whole or not.</summary>
    void End(IEventReader reader);
}
