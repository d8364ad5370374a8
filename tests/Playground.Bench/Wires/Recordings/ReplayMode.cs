namespace Playground.Bench.Wires.Recordings;

/// <summary>How the bytes of a recording are sent.</summary>
enum ReplayMode
{
    /// <summary>When they came.</summary>
    Original,

    /// <summary>As fast as they are taken, in the pieces in which they came.</summary>
    NoWaiting,

    /// <summary>As fast as they are taken, in pieces of random size.</summary>
    RandomPieces,
}
