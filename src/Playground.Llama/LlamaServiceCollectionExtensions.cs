using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Playground.Llama.Chat;
using Playground.Llama.Configuration;
using Playground.Llama.Embeddings;
using Playground.Llama.Energy;
using Playground.Llama.Inference;
using Playground.Llama.Loading;
using Playground.Llama.Tools;
using Playground.Models;
using Playground.Network;
using Playground.Settings;

namespace Playground.Llama;

public static class LlamaServiceCollectionExtensions
{
    /// <summary>Adds the local models: Nano Llama, which is always there, and those of the section <c>Playground:Llama</c>.</summary>
    public static IServiceCollection AddLlamaModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<LlamaOptions>(configuration, LlamaOptions.Section, options => options.Faults());
        services.AddSingleton<ModelFiles>();
        services.AddSingleton(_ => EnergyMeter.OfThisMachine());
        services.AddSingleton(_ => new ThreadShares(Environment.ProcessorCount));
        services.AddSingleton(provider => new ModelCache(provider.GetRequiredService<ModelFiles>(), provider.GetRequiredService<IOptions<LlamaOptions>>().Value,
            provider.GetRequiredService<EnergyMeter>(), provider.GetRequiredService<ThreadShares>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ModelCache>>()));
        services.AddSingleton(provider => new AddedPaths(Path.Combine(provider.GetRequiredService<PlaygroundPaths>().DataFolder, "local-models.json")));
        services.AddSingleton(provider => new LocalModels(
            provider.GetRequiredService<IOptions<LlamaOptions>>().Value, provider.GetRequiredService<PlaygroundPaths>(), provider.GetRequiredService<AddedPaths>()));
        services.AddSingleton<IAddedModels>(provider => ActivatorUtilities.CreateInstance<AddedModels>(provider, provider.GetRequiredService<IOptions<LlamaOptions>>().Value));
        services.AddHostedService<ModelPreload>();
        services.AddSingleton(provider => new ModelDownload(Handler, (long)provider.GetRequiredService<IOptions<LlamaOptions>>().Value.DownloadMiB << 20));
        services.AddSingleton<ILocalEngine, LocalEngine>();
        services.AddSingleton<ILocalEmbeddings, LlamaEmbeddings>();
        services.AddSingleton<ILocalPrompts, LlamaPrompts>();
        services.AddSingleton<LlamaModelSource>();
        services.AddSingleton<IModelSource>(provider => provider.GetRequiredService<LlamaModelSource>());
        return services;
    }

    /// <summary>The way to hosts of model files. Where only public addresses are asked, a proxy of the environment isn't used: its address would be judged in place of the host's.</summary>
    static SocketsHttpHandler Handler(bool allowPrivateAddress)
    {
        var gate = new OutgoingGate(allowPrivateAddress);
        return new()
        {
            ConnectCallback = (context, cancellationToken) => gate.ConnectAsync(context.DnsEndPoint, cancellationToken),
            ConnectTimeout = TimeSpan.FromSeconds(30),
            UseProxy = allowPrivateAddress,
        };
    }
}
