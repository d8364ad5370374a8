namespace Playground.Models;

/// <summary>The threads of one model and why.</summary>
/// <param name="Threads"><c>null</c> when they are measured at loading.</param>
public sealed record LocalThreads(string Model, int? Threads, string Reason);
