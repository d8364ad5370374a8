using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.Comparisons;
using Playground.Models;
using Playground.Pricing;
using Playground.Pricing.LocalCosts;
using Playground.SemanticKernel;
using Playground.Testing;
using Playground.Viewers;

namespace Playground.Cli.Tests.Commands;

/// <summary>Runs commands in this process over scripted models and a store in memory.</summary>
sealed class CliFixture(params IModelSource[] sources)
{
    public InMemoryComparisonRepository Store { get; } = new();

    public async Task<CliResult> RunAsync(string[] arguments, byte[]? input = null)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => new MemoryStream(input ?? []), output, error, IsInteractive: false);
        var code = await CommandLine.RunAsync(arguments, console, (services, configuration) =>
        {
            services.AddPlayground(configuration).AddSemanticKernel(configuration);
            services.AddSingleton<IPriceLookup>(new FixedPrices(new ModelPrice { Input = 1, Output = 2 }));
            services.AddSingleton<IComparisonRepository>(Store);
            services.AddSingleton<ILocalCostRepository>(new InMemoryLocalCostRepository());
            services.AddSingleton<IGuardedSessions>(new FixedGuardedSessions());
            services.AddSingleton<IStoreStartup>(new NothingToPrepare());
            foreach (var source in sources)
                services.AddSingleton(source);
        });
        return new(code, output.ToString(), error.ToString());
    }

    sealed class NothingToPrepare : IStoreStartup
    {
        public Task PrepareAsync(StoreRole role, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}

sealed record CliResult(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
