using Playground.Web.Judging;

namespace Playground.Web.Tests;

/// <summary>A viewer who is still to rate these comparisons blind.</summary>
sealed class FixedSight : IBlindSight
{
    public HashSet<string> Hidden { get; } = [];

    public Task<IReadOnlySet<string>> HiddenAsync() => Task.FromResult<IReadOnlySet<string>>(Hidden);
}
