namespace Playground.Evaluations.ResultFiles.Inspect;

/// <summary>What the directory of a ZIP says of an entry. Names are labels: nothing is ever written under them.</summary>
/// <param name="Method">0 stored, 8 Deflate, 93 Zstandard.</param>
sealed record ZipEntry(string Name, int Method, long Packed, long Size, long Offset);
