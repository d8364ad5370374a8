namespace Playground.Connectors.Framing;

/// <summary>Takes whole events.</summary>
interface IEventReader
{
    /// <param name="name">The event's name, empty where the format has none.</param>
    /// <param name="data">Valid only during the call.</param>
    void Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data);
}
