using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Endpoints;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Settings;
using Playground.Testing;

namespace Playground.Connectors.Tests;

/// <summary>An endpoint that leads to a <see cref="FaultServer"/>.</summary>
sealed class RemoteHost : IAsyncDisposable
{
    public const string Key = "sk-test-0123456789abcdef";

    RemoteHost(FaultServer server, RemoteEndpoint endpoint) => (Server, Endpoint, Source) = (server, endpoint, new(endpoint, new ModelListing()));

    public FaultServer Server { get; }

    public RemoteEndpoint Endpoint { get; }

    public RemoteModelSource Source { get; }

    public static Task<RemoteHost> StartAsync(params FaultScript[] scripts) => StartAsync(WireKinds.OpenAiChat, null, scripts);

    public static Task<RemoteHost> StartAsync(string kind, Action<EndpointOptions>? configure, params FaultScript[] scripts) =>
        StartAsync(kind, configure, TimeProvider.System, scripts);

    public static async Task<RemoteHost> StartAsync(string kind, Action<EndpointOptions>? configure, TimeProvider time, params FaultScript[] scripts)
    {
        var server = await FaultServer.StartAsync(scripts);
        return new(server, Create(kind, server.Url, configure, time));
    }

    public static Task<RemoteHost> StartAsync(WireScripts book, params FaultScript[] scripts) => StartAsync(book.Kind, null, scripts);

    static RemoteEndpoint Create(string kind, string url, Action<EndpointOptions>? configure, TimeProvider time)
    {
        var options = new EndpointOptions { Kind = kind, BaseUrl = url, ApiKey = Key, Models = ["m"], AllowPrivateAddress = true };
        configure?.Invoke(options);
        return new RemoteEndpoint("host", options, new PlaygroundPaths("/", "/"), time, new ProviderModelCatalog());
    }

    /// <summary>Asks a short question and gathers all that comes.</summary>
    /// <param name="onText">Called with each update once there are words.</param>
    /// <param name="onWait">Called for each wait before asking again.</param>
    public Task<Heard> AskAsync(ChatOptions? options = null, Action? onText = null, Action<WaitingFor>? onWait = null, CancellationToken cancellationToken = default) =>
        AskAsync([new ChatMessage(ChatRole.User, "Hello?")], options, onText, onWait, cancellationToken);

    public async Task<Heard> AskAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, Action? onText = null, Action<WaitingFor>? onWait = null, CancellationToken cancellationToken = default)
    {
        using var client = Source.Open("host/m");
        return await Heard.FromAsync(client.GetStreamingResponseAsync(messages, options, cancellationToken), onText, onWait);
    }

    public async ValueTask DisposeAsync()
    {
        Endpoint.Dispose();
        await Server.DisposeAsync();
    }
}
