namespace Playground.ChatTemplates.Reading;

/// <param name="Start">Where the call begins in the text.</param>
/// <param name="End">Behind its last character.</param>
sealed record FoundCall(int Start, int End, ReadCall Call);
