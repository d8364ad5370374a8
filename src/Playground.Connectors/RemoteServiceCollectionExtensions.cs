using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Playground.Connectors.Endpoints;
using Playground.Connectors.Identification;
using Playground.Connectors.Settings;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.Models.Endpoints;
using Playground.Settings;

namespace Playground.Connectors;

public static class RemoteServiceCollectionExtensions
{
    /// <summary>Adds the hosted models: one source for each endpoint that the section <c>Playground:Remote</c> names and has not switched off.</summary>
    public static IServiceCollection AddRemoteModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<RemoteOptions>(configuration, RemoteOptions.Section, RemoteOptionsCheck.Faults);
        services.AddSingleton<ProviderModelCatalog>();
        services.AddSingleton<ModelListing>();
        services.AddSingleton<IServerIdentifier, ServerIdentifier>();
        services.AddSingleton<AddedEndpointFile>();
        services.AddSingleton<AddedEndpoints>();
        services.AddSingleton<IAddedEndpoints>(provider => provider.GetRequiredService<AddedEndpoints>());
        services.AddSingleton<IModelSourceProvider>(provider => provider.GetRequiredService<AddedEndpoints>());
        // Endpoints of other kinds are asked through the library's connectors, which another project adds.
        foreach (var endpoint in configuration.GetSection(RemoteOptions.Section).GetSection(nameof(RemoteOptions.Endpoints)).GetChildren())
            if (!string.Equals(endpoint[nameof(EndpointOptions.Enabled)], bool.FalseString, StringComparison.OrdinalIgnoreCase)
                && !LibraryConnectorKinds.All.Contains(endpoint[nameof(EndpointOptions.Kind)]))
                services.AddEndpoint(endpoint.Key);
        return services;
    }

    static void AddEndpoint(this IServiceCollection services, string name)
    {
        services.AddKeyedSingleton(name, (provider, _) => new RemoteEndpoint(
            name,
            provider.GetRequiredService<IOptions<RemoteOptions>>().Value.Endpoints[name],
            provider.GetRequiredService<PlaygroundPaths>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ProviderModelCatalog>()));
        services.AddSingleton<IModelSource>(provider => new RemoteModelSource(
            provider.GetRequiredKeyedService<RemoteEndpoint>(name), provider.GetRequiredService<ModelListing>()));
    }
}
