using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Playground.Bench.Pages;

/// <summary>
/// A host on the loopback address that streams chat completions at fixed times. The model's name says how: <c>d100-r200-n12000</c> sends its first
/// token after 100 ms and then 200 a second until there are 12,000. The number of a column may follow (<c>-c3</c>).
/// </summary>
sealed class PacedHost : IAsyncDisposable
{
    static readonly string[] Words = ["The ", "quick ", "brown ", "fox ", "jumps ", "over ", "the ", "lazy ", "dog", ". ", "It ", "was ", "**bold** ", "of ", "it.\n\n", "- so\n"];

    readonly WebApplication _app;

    PacedHost(WebApplication app) => _app = app;

    public Uri BaseUrl => new(new Uri(_app.Urls.First()), "/v1/");

    public static async Task<PacedHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/chat/completions", AnswerAsync);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>The environment that makes a web program offer the models.</summary>
    public Dictionary<string, string> Settings(IEnumerable<string> models)
    {
        var settings = new Dictionary<string, string>
        {
            ["Playground__Remote__Endpoints__paced__Kind"] = "openai-chat",
            ["Playground__Remote__Endpoints__paced__BaseUrl"] = BaseUrl.ToString(),
            ["Playground__Remote__Endpoints__paced__AllowPrivateAddress"] = "true",
        };
        foreach (var (model, index) in models.Select((model, index) => (model, index)))
            settings[$"Playground__Remote__Endpoints__paced__Models__{index}"] = model;
        return settings;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    static async Task AnswerAsync(HttpContext http)
    {
        var model = (string)(await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!["model"]!;
        var start = Stopwatch.GetTimestamp();
        var (delay, rate, count) = (Number(model, 'd') / 1000, Number(model, 'r'), (int)Number(model, 'n'));
        http.Response.ContentType = "text/event-stream";
        await http.Response.Body.FlushAsync(http.RequestAborted);
        for (var sent = 0; sent < count;)
        {
            var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var due = elapsed < delay ? 0 : Math.Min(count, 1 + (int)((elapsed - delay) * rate));
            for (; sent < due; sent++)
                await SendAsync(http, new { model, choices = new[] { new { index = 0, delta = new { content = Words[sent % Words.Length] } } } });
            await http.Response.Body.FlushAsync(http.RequestAborted);
            if (sent < count)
                await Task.Delay(TimeSpan.FromSeconds(Math.Max(0.001, delay + sent / rate - elapsed)), http.RequestAborted);
        }
        await SendAsync(http, new { model, choices = new[] { new { index = 0, delta = new { }, finish_reason = "stop" } } });
        await SendAsync(http, new { model, choices = Array.Empty<object>(), usage = new { prompt_tokens = 12, completion_tokens = count } });
        await http.Response.WriteAsync("data: [DONE]\n\n");
    }

    static Task SendAsync(HttpContext http, object chunk) => http.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n", http.RequestAborted);

    static double Number(string model, char letter) =>
        double.Parse(model.Split('-').First(part => part[0] == letter)[1..], CultureInfo.InvariantCulture);
}
