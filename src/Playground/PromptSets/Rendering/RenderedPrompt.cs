namespace Playground.PromptSets.Rendering;

/// <summary>What a model is sent.</summary>
public sealed record RenderedPrompt(string? System, IReadOnlyList<string> Turns);
