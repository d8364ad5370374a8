namespace Playground.Bench.Local;

/// <summary>What one run of one engine took.</summary>
/// <param name="Tokens">Written, or read for a prompt.</param>
/// <param name="Ms">In all.</param>
/// <param name="CpuMs">Processor time of all threads, which says more than the clock where a machine has other things to do; <c>null</c> where it isn't known.</param>
/// <param name="FirstMs">Until the last of the sequences had its first token; <c>null</c> where an engine doesn't say.</param>
sealed record Measured(long Tokens, double Ms, double? FirstMs = null, double? CpuMs = null)
{
    public double PerSecond => Tokens / Ms * 1000;
}
