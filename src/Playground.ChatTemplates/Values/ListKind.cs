namespace Playground.ChatTemplates.Values;

enum ListKind
{
    List,
    Tuple,

    /// <summary>What a filter such as <c>map</c> gives: it can be gone through, but has no length and no places, and is always true.</summary>
    Generator,

    /// <summary>Keys, values or items of a map: no places.</summary>
    View,
}
