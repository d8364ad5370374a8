namespace Playground.Metrics;

/// <summary>A second model, or a second beginning, within one answer: the words of both stand in one text.</summary>
/// <param name="First">The model that began, as far as it was named.</param>
/// <param name="Second">The one that went on.</param>
/// <param name="At">The first character of the text that is the second's.</param>
public sealed record Takeover(string? First, string? Second, long At);
