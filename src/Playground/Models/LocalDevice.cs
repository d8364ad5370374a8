namespace Playground.Models;

/// <summary>Something that computes.</summary>
public sealed record LocalDevice(string Name, string Description, bool IsGpu, long FreeBytes, long TotalBytes);
