namespace Playground.Connectors.Protocol;

/// <summary>Where in an event a value stands that may be another in the next; a string's quotes are not part of it.</summary>
readonly record struct EventPlace(int Start, int Length, PlaceKind Kind)
{
    public bool IsWords => Kind is PlaceKind.Text or PlaceKind.Reasoning;

    public bool IsNumber => Kind is PlaceKind.IgnoredNumber or PlaceKind.Count;
}
