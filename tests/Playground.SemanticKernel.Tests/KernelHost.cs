using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.SemanticKernel;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Connectors;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.Testing;
using Playground.Viewers;

namespace Playground.SemanticKernel.Tests;

/// <summary>The playground's services with a store in memory, as a host composes them.</summary>
sealed class KernelHost : IAsyncDisposable
{
    readonly IHost _host;

    public KernelHost(Action<IServiceCollection>? register = null, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Services.AddPlayground(builder.Configuration).AddRemoteModels(builder.Configuration).AddSemanticKernel(builder.Configuration)
            .AddSingleton<IPriceLookup>(new FixedPrices())
            .AddSingleton<IComparisonRepository>(Store)
            .AddSingleton<ILocalCostRepository>(new InMemoryLocalCostRepository())
            .AddSingleton<IGuardedSessions>(new FixedGuardedSessions());
        register?.Invoke(builder.Services);
        _host = builder.Build();
    }

    public InMemoryComparisonRepository Store { get; } = new();

    public IServiceProvider Services => _host.Services;

    public Kernel Kernel => Services.GetRequiredService<Kernel>();

    public ModelCatalog Catalog => Services.GetRequiredService<ModelCatalog>();

    public ComparisonRunner Runner => Services.GetRequiredService<ComparisonRunner>();

    /// <summary>The answers to one prompt, in the order of the models.</summary>
    public async Task<IReadOnlyList<Answer>> AskAsync(string prompt, params string[] models)
    {
        var started = await Runner.StartAsync(new() { Prompt = prompt, Lanes = [.. models.Select(model => new LaneRequest(model))] });
        await Runner.WaitAsync(started.Id).WaitAsync(TimeSpan.FromSeconds(30));
        return (await Store.FindAsync(started.Id))!.Answers;
    }

    /// <summary>Completes when the comparison is as wished, looked at after each change.</summary>
    public async Task UntilAsync(string id, Func<Comparison, bool> wished)
    {
        using var changed = new SemaphoreSlim(1);
        using var watching = Runner.Watch(id, () => changed.Release());
        do
            Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(30)), "The comparison did not come to the state waited for.");
        while (await Runner.FindAsync(id, Visibility.Unrestricted) is not { } comparison || !wished(comparison));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            _host.Dispose();
    }
}
