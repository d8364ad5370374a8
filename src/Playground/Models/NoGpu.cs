namespace Playground.Models;

/// <summary>Why no GPU computes, and what would change that.</summary>
/// <param name="Message">In English.</param>
/// <param name="Backend">The backend that is loaded, installed or could be built, for instance <c>cuda12</c>.</param>
/// <param name="Library">The library that is missing.</param>
public sealed record NoGpu(NoGpuKind Kind, string Message, string? Backend = null, string? Library = null);
