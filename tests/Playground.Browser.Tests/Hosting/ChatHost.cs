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
    readonly ConcurrentDictionary<string, ChatScript> _scripts = new();
    readonly ConcurrentQueue<string> _prompts = new();
    readonly WebApplication _app;

    ChatHost(WebApplication app) => _app = app;

    public Uri BaseUrl => new(new Uri(_app.Urls.First()), "/v1");

    /// <summary>The last user message of each request, in order of arrival.</summary>
    public IReadOnlyCollection<string> Prompts => _prompts;

    /// <summary>What the model <c>names</c> of GET /v1/models are.</summary>
    public static readonly string[] ModelNames = ["large-1", "small-1"];

    public static async Task<ChatHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var host = new ChatHost(builder.Build());
        host._app.MapGet("/v1/models", () => new { data = ModelNames.Select(id => new { id, @object = "model" }) });
        host._app.MapPost("/v1/chat/completions", host.AnswerAsync);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Takes over what is said to this very prompt. Use a prompt that no other test uses.</summary>
    public ChatScript Answering(string prompt) => _scripts.GetOrAdd(prompt, _ => new ChatScript());

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task AnswerAsync(HttpContext http)
    {
        var request = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var model = (string?)request!["model"];
        var prompt = (string?)request["messages"]!.AsArray()[^1]!["content"] ?? "";
        _prompts.Enqueue(prompt);
        var script = _scripts.GetValueOrDefault(prompt) ?? new ChatScript().Say("The capital of France ", "is Paris.").End();
        http.Response.ContentType = "text/event-stream";
        var words = 0;
        await foreach (var piece in script.PiecesAsync(http.RequestAborted))
        {
            words++;
            await SendAsync(http, new { model, choices = new[] { new { index = 0, delta = new { content = piece } } } });
        }
        await SendAsync(http, new { model, choices = new[] { new { index = 0, delta = new { }, finish_reason = "stop" } } });
        await SendAsync(http, new { model, choices = Array.Empty<object>(), usage = new { prompt_tokens = 12, completion_tokens = words } });
        await http.Response.WriteAsync("data: [DONE]\n\n");
    }

    static async Task SendAsync(HttpContext http, object chunk)
    {
        await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
