namespace Playground.Models;

/// <param name="ResumedAt">Bytes that had arrived in an earlier try.</param>
public sealed record DownloadedModel(string Path, long Bytes, string Sha256, long ResumedAt);
