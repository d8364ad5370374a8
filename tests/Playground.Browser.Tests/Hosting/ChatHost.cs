using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Playground.Browser.Tests.Hosting;

/// <summary>A host on the loopback address that speaks OpenAI's chat completions; tests say what a prompt gets.</summary>
public sealed class ChatHost : IAsyncDisposable
{
    /// <summary>Its models, in its own words.</summary>
    public const string Large = "large-1", Small = "small-1";

    readonly ConcurrentDictionary<(string Prompt, string Model), ConcurrentQueue<ChatScript>> _scripts = new();
    readonly ConcurrentQueue<JsonNode> _requests = new();
    readonly WebApplication _app;

    ChatHost(WebApplication app) => _app = app;

    public Uri BaseUrl => new(new Uri(_app.Urls.First()), "/v1");

    public static async Task<ChatHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var host = new ChatHost(builder.Build());
        host._app.MapGet("/v1/models", () => new { data = new[] { Large, Small, "listed-1" }.Select(id => new { id, @object = "model" }) });
        host._app.MapPost("/v1/chat/completions", host.AnswerAsync);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>
    /// What the model gets to say the next time that it is asked this very prompt; without any, it says that Paris is the capital of France.
    /// Use a prompt that no other test uses.
    /// </summary>
    public ChatScript Answering(string prompt, string model = Large)
    {
        var script = new ChatScript();
        _scripts.GetOrAdd((prompt, model), _ => new()).Enqueue(script);
        return script;
    }

    /// <summary>The bodies of the requests whose last message is this prompt, in order of arrival.</summary>
    public IReadOnlyList<JsonNode> Requests(string prompt) => [.. _requests.Where(request => PromptOf(request) == prompt)];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task AnswerAsync(HttpContext http)
    {
        var request = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!;
        var model = (string)request["model"]!;
        _requests.Enqueue(request);
        var script = _scripts.TryGetValue((PromptOf(request), model), out var scripts) && scripts.TryDequeue(out var scripted)
            ? scripted
            : new ChatScript().Say("The capital of France ", "is Paris.").End();
        await script.AnswerAsync(http, model);
    }

    static string PromptOf(JsonNode request) => (string?)request["messages"]!.AsArray()[^1]!["content"] ?? "";
}
