using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.SemanticKernel.Configuration;

namespace Playground.SemanticKernel.Registered;

/// <summary>The chat connectors that are registered by code, each under a key of its own, also those that are registered later than this.</summary>
sealed class ConnectorRegistrations(IServiceCollection services)
{
    /// <summary>Key and face of each, in the order of their registration.</summary>
    public IEnumerable<(string Id, Type Face)> All => services.Where(IsConnector).Select(service => ((string)service.ServiceKey!, service.ServiceType)).DistinctBy(service => service.Item1);

    public IEnumerable<string> Faults => services.Where(IsConnector)
        .GroupBy(service => (string)service.ServiceKey!, StringComparer.Ordinal)
        .Where(same => same.Count() > 1 || same.Key.Length == 0)
        .Select(same => same.Key.Length == 0
            ? $"{KernelOptions.Section}: a chat connector is registered under an empty key; expected the model's id, as in AddOpenAIChatCompletion(…, serviceId: \"mine\")."
            : $"{KernelOptions.Section}: {same.Count()} chat connectors are registered under the key \"{same.Key}\"; expected a key of its own for each.");

    static bool IsConnector(ServiceDescriptor service) =>
        service.ServiceKey is string && (service.ServiceType == typeof(IChatCompletionService) || service.ServiceType == typeof(IChatClient));
}
