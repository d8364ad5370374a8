namespace Playground.Connectors.Protocol;

/// <summary>How long to wait before asking again, never quite the same so that answers don't come in step.</summary>
static class Backoff
{
    /// <summary>Where the host doesn't say: 1, 2, 4 seconds, each ± a quarter.</summary>
    public static TimeSpan After(int retries) => TimeSpan.FromSeconds(Math.Pow(2, retries) * (0.75 + (Random.Shared.NextDouble() * 0.5)));

    /// <summary>What to wait beyond the time that the host named: up to a tenth of it, at most a second.</summary>
    public static TimeSpan Jitter(TimeSpan wait) => TimeSpan.FromSeconds(Math.Min(1, wait.TotalSeconds * 0.1) * Random.Shared.NextDouble());
}
