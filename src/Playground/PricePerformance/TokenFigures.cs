namespace Playground.PricePerformance;

/// <summary>Tokens in parts that don't overlap, over the answers whose input and output are both known.</summary>
/// <param name="Reasoning">Of <paramref name="Output"/>.</param>
public sealed record TokenFigures(int Count, long UncachedInput, long CacheRead, long CacheWrite, long Output, long Reasoning)
{
    public long Input => UncachedInput + CacheRead + CacheWrite;
}
