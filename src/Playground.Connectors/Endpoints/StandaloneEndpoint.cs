using Playground.Connectors.Settings;
using Playground.Settings;

namespace Playground.Connectors.Endpoints;

/// <summary>An endpoint with one connector, outside of the playground's configuration.</summary>
static class StandaloneEndpoint
{
    /// <exception cref="ArgumentException">A setting can't be used.</exception>
    public static EndpointOptions Options(string kind, Uri address, string? key, Action<EndpointOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(address);
        var options = new EndpointOptions { Kind = kind, BaseUrl = address.ToString(), ApiKey = key, AllowPrivateAddress = address.IsAbsoluteUri && address.IsLoopback };
        configure?.Invoke(options);
        // The check speaks of keys of the configuration; what stands behind the endpoint's name is the member of the options.
        var faults = RemoteOptionsCheck.Faults(new() { Endpoints = { [kind] = options } }).Select(fault => fault.Replace($"{RemoteOptions.Section}:Endpoints:{kind}:", "", StringComparison.Ordinal)).ToArray();
        return faults.Length == 0 ? options : throw new ArgumentException(string.Join(" ", faults));
    }

    public static RemoteConnector Connector(string name, EndpointOptions options, string model, TimeProvider time)
    {
        var endpoint = new RemoteEndpoint(name, options, new PlaygroundPaths(Environment.CurrentDirectory, Environment.CurrentDirectory), time, new ProviderModelCatalog());
        return new(endpoint, model, endpoint);
    }
}
