using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Llama.Chat;
using Playground.Llama.Configuration;
using Playground.Llama.Energy;
using Playground.Llama.Inference;
using Playground.Llama.Loading;

namespace Playground.Llama;

/// <summary>What connectors of one program share: the playground's own where it is there, otherwise one for them.</summary>
sealed class LlamaRuntime(ModelCache cache, TimeProvider time, bool owned) : IDisposable
{
    public static LlamaRuntime Create(IServiceProvider services)
    {
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        if (services.GetService<ModelCache>() is { } shared)
            return new(shared, time, owned: false);
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger<ModelCache>() ?? NullLogger<ModelCache>.Instance;
        return new(new ModelCache(new ModelFiles(), new LlamaOptions(), EnergyMeter.OfThisMachine(), new ThreadShares(Environment.ProcessorCount), time, logger), time, owned: true);
    }

    public LlamaConnector Connector(LocalModel model) => new(model, cache, time);

    public void Dispose()
    {
        if (owned)
            cache.Dispose();
    }
}
