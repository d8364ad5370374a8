using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.SemanticKernel.Asking;
using Playground.SemanticKernel.Configuration;
using Playground.SemanticKernel.Endpoints;
using Playground.SemanticKernel.Registered;
using Playground.SemanticKernel.Telemetry;
using Playground.SemanticKernel.Tools;
using Playground.Settings;
using Playground.Tools;

namespace Playground.SemanticKernel;

public static class SemanticKernelServiceCollectionExtensions
{
    /// <summary>
    /// The kernel through which models are asked. Whoever takes a <see cref="Kernel"/> of these services finds every model of the catalog in it, by its id as
    /// the key; function filters that are registered see every answer. Any chat connector that is registered under a key of its own, before this or after, is a
    /// model under that key. Plugins that are registered have functions for models where <c>Playground:Tools:Enabled</c> names them.
    /// </summary>
    public static IServiceCollection AddSemanticKernel(this IServiceCollection services, IConfiguration configuration)
    {
        var registrations = new ConnectorRegistrations(services);
        services.AddCheckedOptions<KernelOptions>(configuration, KernelOptions.Section, options => options.Faults().Concat(LibraryEndpoint.Faults(configuration)).Concat(registrations.Faults));
        services.AddCheckedOptions<TelemetryOptions>(configuration, TelemetryOptions.Section, options => options.Faults());
        services.AddSingleton<ModelTelemetry>().AddExporter(configuration);
        services.AddSingleton(registrations);
        services.AddSingleton<IModelSource, RegisteredModelSource>();
        foreach (var endpoint in LibraryEndpoint.All(configuration))
            services.AddSingleton<IModelSource>(provider => new LibraryModelSource(endpoint, provider.GetRequiredService<PlaygroundPaths>(), provider.GetRequiredService<TimeProvider>()));
        services.AddKernel();
        // The kernel would log each failure once more, and at the lowest level what was asked and answered.
        services.Configure<LoggerFilterOptions>(logging =>
        {
            logging.AddFilter(AskFunction.Name, LogLevel.None);
            foreach (var name in ToolNames.All)
                logging.AddFilter(name, LogLevel.None);
        });
        // What is registered under a key of its own goes before these.
        services.AddKeyedTransient<IChatCompletionService>(KeyedService.AnyKey, (provider, key) => Connector(provider, key));
        services.AddKeyedTransient<IChatClient>(KeyedService.AnyKey, (provider, key) => Connector(provider, key));
        return services.AddSingleton<IModelKernel, ModelKernel>().AddSingleton<IToolKernel, ToolKernel>();
    }

    // Off, and no part of the program, until an address is given.
    static void AddExporter(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetSection(TelemetryOptions.Section)[nameof(TelemetryOptions.OtlpEndpoint)] is not { Length: > 0 } endpoint || !Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
            return;
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(ModelTelemetry.SourceName).AddOtlpExporter(exporter => exporter.Endpoint = address))
            .WithMetrics(metrics => metrics.AddMeter(ModelTelemetry.SourceName).AddOtlpExporter(exporter => exporter.Endpoint = address));
    }

    static CatalogConnector Connector(IServiceProvider provider, object? key) => new(provider.GetRequiredService<ModelCatalog>(), key?.ToString() ?? "");
}
