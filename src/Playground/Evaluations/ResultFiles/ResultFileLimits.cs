namespace Playground.Evaluations.ResultFiles;

/// <summary>How large what is read may be, so that no file takes all memory.</summary>
public sealed record ResultFileLimits(long File = 1L << 30, long Entry = 1L << 28, long Unpacked = 1L << 30, int Rows = 1_000_000)
{
    public static readonly ResultFileLimits Default = new();
}
