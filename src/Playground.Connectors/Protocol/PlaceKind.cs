namespace Playground.Connectors.Protocol;

/// <summary>What an event may say otherwise than the one before and still do the same.</summary>
enum PlaceKind
{
    /// <summary>Words of the answer.</summary>
    Text,

    /// <summary>Words of the reasoning.</summary>
    Reasoning,

    /// <summary>A string that nobody reads.</summary>
    IgnoredText,

    /// <summary>A whole number that nobody reads.</summary>
    IgnoredNumber,

    /// <summary>A whole number in the event's object of counts.</summary>
    Count,
}
