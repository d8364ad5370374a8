namespace Playground.Connectors.Framing;

/// <summary>The host sent more than it may.</summary>
sealed class WireLimitException(long limit) : Exception($"More than {limit} bytes.")
{
    public long Limit { get; } = limit;

    public static void Check(long size, long limit)
    {
        if (size > limit) throw new WireLimitException(limit);
    }
}
