using System.Text.Json;

namespace Playground.Testing;

/// <summary>Scripts that many tests need.</summary>
public static class FaultScripts
{
    /// <summary>A proper event stream of these texts, each as one chunk.</summary>
    public static FaultScript Stream(params string[] pieces) => Stream("text/event-stream", pieces);

    /// <summary>A proper stream of any type.</summary>
    public static FaultScript Stream(string contentType, string[] pieces) => async exchange =>
    {
        await exchange.BeginAsync(contentType);
        foreach (var piece in pieces) await exchange.SendAsync(piece);
        await exchange.EndAsync();
    };

    /// <summary>A JSON response.</summary>
    public static FaultScript Json(int status, string body, params string[] headers) => exchange => exchange.RespondAsync(status, "application/json", body, headers);

    /// <summary>An answer in chat completions with its ending and usage; what a well-behaved host sends.</summary>
    public static FaultScript ChatAnswer(params string[] words) => Stream(
    [
        .. words.Select(word => $$$"""data: {"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"content":{{{JsonSerializer.Serialize(word)}}}}}]}""" + "\n\n"),
        """data: {"id":"c1","model":"m-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""" + "\n\n",
        $$$"""data: {"id":"c1","model":"m-1","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":{{{words.Length}}},"total_tokens":{{{words.Length + 5}}}}}""" + "\n\n",
        "data: [DONE]\n\n",
    ]);
}
