namespace Playground.Models;

/// <param name="TotalBytes"><c>null</c> when the host doesn't say.</param>
public sealed record DownloadProgress(long Bytes, long? TotalBytes);
