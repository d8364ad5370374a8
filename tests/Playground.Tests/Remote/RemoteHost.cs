using Microsoft.Extensions.AI;
using Playground.Comparing;
using Playground.Remote;
using Playground.Remote.Endpoints;
using Playground.Remote.Settings;
using Playground.Settings;
using Playground.Testing;

namespace Playground.Tests.Remote;

/// <summary>An endpoint that leads to a <see cref="FaultServer"/>.</summary>
sealed class RemoteHost : IAsyncDisposable
{
    public const string Key = "sk-test-0123456789abcdef";

    RemoteHost(FaultServer server, RemoteEndpoint endpoint) => (Server, Endpoint, Source) = (server, endpoint, new(endpoint, new ModelListing()));

    public FaultServer Server { get; }

    public RemoteEndpoint Endpoint { get; }

    public RemoteModelSource Source { get; }

    public static Task<RemoteHost> StartAsync(params FaultScript[] scripts) => StartAsync(WireKinds.OpenAiChat, null, scripts);

    public static async Task<RemoteHost> StartAsync(string kind, Action<EndpointOptions>? configure, params FaultScript[] scripts)
    {
        var server = await FaultServer.StartAsync(scripts);
        return new(server, Create(kind, server.Url, configure));
    }

    static RemoteEndpoint Create(string kind, string url, Action<EndpointOptions>? configure)
    {
        var options = new EndpointOptions { Kind = kind, BaseUrl = url, ApiKey = Key, Models = ["m"], AllowPrivateAddress = true };
        configure?.Invoke(options);
        return new RemoteEndpoint("host", options, new PlaygroundPaths("/", "/"), TimeProvider.System, new ModelFactsBook());
    }

    /// <summary>Asks a short question and gathers all that comes.</summary>
    public Task<Heard> AskAsync(ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        AskAsync([new ChatMessage(ChatRole.User, "Hello?")], options, cancellationToken);

    public async Task<Heard> AskAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var client = Source.Open("host/m");
        return await Heard.FromAsync(client.GetStreamingResponseAsync(messages, options, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Endpoint.Dispose();
        await Server.DisposeAsync();
    }
}
