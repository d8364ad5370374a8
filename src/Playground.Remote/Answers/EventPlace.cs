namespace Playground.Remote.Answers;

/// <summary>Where in an event a value stands that may be another in the next; a string's quotes are not part of it.</summary>
readonly record struct EventPlace(int Start, int Length, PlaceKind Kind)
{
    public bool IsWords => Kind is PlaceKind.Text or PlaceKind.Reasoning;

    public bool IsNumber => Kind is PlaceKind.IgnoredNumber or PlaceKind.Count;
}

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
