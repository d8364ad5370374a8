namespace Playground.Remote.Answers;

/// <summary>How long to wait before asking again where the host doesn't say: 1, 2, 4 seconds, each ± a quarter so that answers don't come in step.</summary>
static class Backoff
{
    public static TimeSpan After(int retries) => TimeSpan.FromSeconds(Math.Pow(2, retries) * (0.75 + (Random.Shared.NextDouble() * 0.5)));
}
