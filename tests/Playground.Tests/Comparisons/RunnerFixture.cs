using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Events;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Testing;

namespace Playground.Tests.Comparisons;

/// <summary>A runner over scripted models and a store in memory.</summary>
sealed class RunnerFixture
{
    public RunnerFixture(params IModelSource[] sources) : this((ModelPrice?)null, sources) { }

    public RunnerFixture(ModelPrice? price, params IModelSource[] sources) =>
        Runner = new(new ModelCatalog(sources, new FixedPrices(price)), TestKernel.Plain, Store, Events, TimeProvider.System, NullLogger<ComparisonRunner>.Instance, FixedCosts.Unknown());

    public RunnerFixture(LocalCostService costs, params IModelSource[] sources) =>
        Runner = new(new ModelCatalog(sources, new FixedPrices()), TestKernel.Plain, Store, Events, TimeProvider.System, NullLogger<ComparisonRunner>.Instance, costs);

    public EventBus Events { get; } = new(NullLogger<EventBus>.Instance);

    public InMemoryComparisonRepository Store { get; } = new();

    public ComparisonRunner Runner { get; }

    public async Task<Comparison> RunAsync(ComparisonRequest request)
    {
        var started = await Runner.StartAsync(request);
        return await FinishedAsync(started.Id);
    }

    public async Task<Comparison> FinishedAsync(string id)
    {
        await Runner.WaitAsync(id).WaitAsync(TimeSpan.FromSeconds(30));
        return (await Store.FindAsync(id))!;
    }

    /// <summary>Completes when the comparison is as wished, looked at after each change.</summary>
    public async Task<Comparison> UntilAsync(string id, Func<Comparison, bool> wished)
    {
        using var changed = new SemaphoreSlim(1);
        using var watching = Runner.Watch(id, () => changed.Release());
        while (true)
        {
            Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(30)), "The comparison did not come to the state waited for.");
            if (await Runner.FindAsync(id) is { } comparison && wished(comparison))
                return comparison;
        }
    }

    public static ComparisonRequest Ask(string prompt, params string[] models) => new() { Prompt = prompt, Lanes = [.. models.Select(model => new LaneRequest(model))] };
}
