using Playground.Pricing.LocalCosts;

namespace Playground.Testing;

/// <summary>Keeps costs in memory, with the promises of <see cref="ILocalCostRepository"/>.</summary>
public sealed class InMemoryLocalCostRepository : ILocalCostRepository
{
    public string Place => "costs.json";

    public CostEntries Entries { get; set; } = CostEntries.None;

    /// <summary>Thrown by the next calls, to play a broken file.</summary>
    public Exception? Fault { get; set; }

    public CostEntries Read() => Fault is null ? Entries : throw Fault;

    public Task ChangeAsync(Func<CostEntries, CostEntries> change, CancellationToken cancellationToken = default)
    {
        Entries = change(Read());
        return Task.CompletedTask;
    }
}
