using Playground.Faults;

namespace Playground.PromptSets.Files;

/// <summary>What a file holds. Nothing of it is stored yet.</summary>
/// <param name="Set">What can be taken, without the lines of the faults.</param>
/// <param name="Faults">Each with its line and field.</param>
/// <param name="NotCarried">What the file says and a set doesn't, a sentence each: an assertion in JavaScript, for instance.</param>
public sealed record PromptSetImport(PromptSetFormat Format, PromptSet Set, IReadOnlyList<Fault> Faults, IReadOnlyList<NotCarried> NotCarried);
