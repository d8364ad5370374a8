using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Playground.Browser.Tests.Hosting;

/// <summary>What a <see cref="ChatHost"/> says to one request, piece by piece as the test lets it.</summary>
public sealed class ChatScript
{
    readonly Channel<object> _deltas = Channel.CreateUnbounded<object>();
    readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    (int Status, string Type, string Body)? _refusal;
    readonly Dictionary<string, string> _headers = [];
    bool _cut;

    /// <summary>Completes when the request has arrived.</summary>
    public Task Asked => _asked.Task.WaitAsync(Patience.Long);

    /// <summary>Completes when the asking side has gone away before the end.</summary>
    public Task Left => _left.Task.WaitAsync(Patience.Long);

    public ChatScript Say(params string[] pieces) => Send(pieces.Select(piece => new { content = piece }));

    public ChatScript Think(params string[] pieces) => Send(pieces.Select(piece => new { reasoning_content = piece }));

    /// <summary>Calls a function, its arguments in two pieces.</summary>
    public ChatScript Call(string id, string name, string arguments) => Send(
    [
        new { tool_calls = new[] { new { index = 0, id, type = "function", function = new { name, arguments = arguments[..3] } } } },
        new { tool_calls = new[] { new { index = 0, function = new { arguments = arguments[3..] } } } },
    ]);

    /// <summary>Ends the answer properly after what has been said.</summary>
    public ChatScript End()
    {
        _deltas.Writer.TryComplete();
        return this;
    }

    /// <summary>Closes the connection after what has been said, in the middle of the answer.</summary>
    public ChatScript Cut()
    {
        _cut = true;
        return End();
    }

    /// <summary>Sends a header beside the others, as gateways do.</summary>
    public ChatScript Told(string name, string value)
    {
        _headers[name] = value;
        return this;
    }

    /// <summary>Answers with this instead of a stream.</summary>
    public ChatScript Refuse(int status, string body, string type = "application/json")
    {
        _refusal = (status, type, body);
        return this;
    }

    internal async Task AnswerAsync(HttpContext http, string model)
    {
        _asked.TrySetResult();
        try
        {
            await StreamAsync(http, model);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            _left.TrySetResult();
        }
    }

    async Task StreamAsync(HttpContext http, string model)
    {
        if (_refusal is { } refusal)
        {
            (http.Response.StatusCode, http.Response.ContentType) = (refusal.Status, refusal.Type);
            await http.Response.WriteAsync(refusal.Body);
            return;
        }
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["x-request-id"] = $"req-{model}";
        foreach (var (name, value) in _headers)
            http.Response.Headers[name] = value;
        await http.Response.StartAsync();
        var pieces = 0;
        await foreach (var delta in _deltas.Reader.ReadAllAsync(http.RequestAborted))
        {
            pieces++;
            await SendAsync(http, new { model, choices = new[] { new { index = 0, delta } } });
        }
        if (_cut)
            http.Abort();
        else
            await EndAsync(http, model, pieces);
    }

    ChatScript Send(IEnumerable<object> deltas)
    {
        foreach (var delta in deltas)
            _deltas.Writer.TryWrite(delta);
        return this;
    }

    static async Task EndAsync(HttpContext http, string model, int pieces)
    {
        await SendAsync(http, new { model, choices = new[] { new { index = 0, delta = new { }, finish_reason = "stop" } } });
        await SendAsync(http, new { model, choices = Array.Empty<object>(), usage = new { prompt_tokens = 12, completion_tokens = pieces } });
        await http.Response.WriteAsync("data: [DONE]\n\n");
    }

    static async Task SendAsync(HttpContext http, object chunk)
    {
        await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
