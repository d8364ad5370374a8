using Playground.Connectors.Settings;
using Playground.Faults;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>Errors in every shape that servers give them: what they are about, in whose words, and whether to ask again.</summary>
public sealed class HostWordsTests
{
    [Theory]
    [InlineData(401, """{"detail":{"error":{"message":"Invalid API key","type":"authentication_error"}}}""", FailureKind.WrongKey, "Invalid API key")]
    [InlineData(401, """{"error":{"message":"litellm.AuthenticationError: OpenAIException - Incorrect API key provided"}}""", FailureKind.GatewayKey, "litellm.AuthenticationError: OpenAIException - Incorrect API key provided")]
    [InlineData(400, """{"error":{"message":"No connected db.","type":"no_db_connection","code":"400"}}""", FailureKind.WrongKey, "No connected db.")]
    [InlineData(400, """{"object":"error","message":"Only tiny allowed now, your model other","code":40301}""", FailureKind.ModelNotFound, "Only tiny allowed now, your model other")]
    [InlineData(400, """{"error":{"message":"litellm.BadRequestError: You passed in model=x. There are no healthy deployments for this model","code":"400"}}""", FailureKind.ModelNotFound, null)]
    [InlineData(404, """{"detail":"Not Found"}""", FailureKind.NotAnApi, "Not Found")]
    [InlineData(405, """{"detail":"Method Not Allowed"}""", FailureKind.NotAnApi, "Method Not Allowed")]
    [InlineData(408, """{"error":{"message":"Request exceeded the timeout","type":"timeout_error"}}""", FailureKind.HostTimeout, "Request exceeded the timeout")]
    [InlineData(422, """{"detail":[{"loc":["body"],"msg":"JSON decode error"}]}""", FailureKind.InvalidParameter, "body: JSON decode error")]
    [InlineData(422, """{"detail":"Unexpected fields in the request"}""", FailureKind.BadRequest, "Unexpected fields in the request")]
    [InlineData(400, """{"status":"failure","message":"Invalid provider passed"}""", FailureKind.BadRequest, "Invalid provider passed")]
    [InlineData(400, """{"html-message":"<b>no</b> config"}""", FailureKind.BadRequest, "<b>no</b> config")]
    [InlineData(500, "Internal Server Error", FailureKind.ServerError, "Internal Server Error")]
    [InlineData(502, "<html><head><title>502 Bad Gateway</title></head></html>", FailureKind.ServerError, "502 Bad Gateway")]
    [InlineData(500, "data: {\"error\":{\"message\":\"as an event\"}}\n\n", FailureKind.ServerError, "as an event")]
    [InlineData(500, """{"error":{"message":"1 validation error for Body: Field required"}}""", FailureKind.BadRequest, null)]
    [InlineData(429, """{"error":{"message":"litellm.RateLimitError: You exceeded your current quota, please check your plan and billing details"}}""", FailureKind.QuotaExhausted, null)]
    [InlineData(400, """{"error":{"message":"litellm.BadRequestError: The response was filtered due to the prompt triggering Azure OpenAI's content management policy"}}""", FailureKind.ContentFiltered, null)]
    public async Task Ask_ErrorOfAnyShape_IsWhatItIsInItsOwnWords(int status, string body, FailureKind kind, string? words)
    {
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, options => options.Limits.Retries = 0, exchange => exchange.RespondAsync(status, "application/json", body));
        var heard = await host.AskAsync();
        var failure = heard.Failure ?? heard.Hint!;
        Assert.Equal(kind, failure.Kind);
        if (words is not null) Assert.Equal(words, failure.Raw);
    }

    [Theory]
    [InlineData(WireKinds.OpenAiChat, "data: {\"x_groq\":{\"error\":\"over_capacity\"}}\n\n", FailureKind.ServerError)]
    [InlineData(WireKinds.OpenAiChat, "data: {\"detail\":\"model 'x' not found\"}\n\n", FailureKind.ModelNotFound)]
    [InlineData(WireKinds.Ollama, "{\"StatusCode\":429,\"Status\":\"429 Too Many Requests\",\"error\":\"slow down\"}\n", FailureKind.RateLimited)]
    public async Task Ask_ErrorInsideOfAnyShape_IsWhatItIs(string kind, string line, FailureKind failure)
    {
        await using var host = await RemoteHost.StartAsync(kind, options => options.Limits.Retries = 0, FaultScripts.Stream(kind == WireKinds.Ollama ? "application/x-ndjson" : "text/event-stream", [line]));
        Assert.Equal(failure, (await host.AskAsync()).Failure!.Kind);
    }

    [Fact]
    public async Task Ask_FailedInsideAnAnswer_TellsNoNumberThatWasNotSent()
    {
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, options => options.Limits.Retries = 0, FaultScripts.Stream("data: {\"error\":{\"message\":\"boom\"}}\n\n"));
        Assert.DoesNotContain("500", (await host.AskAsync()).Failure!.Message);
    }

    [Theory]
    [InlineData("Failed to load '/home/anna/models/secret/m.gguf'", "Failed to load '[…]m.gguf'")]
    [InlineData("boom\nTraceback (most recent call last):\n  File \"/usr/lib/x.py\", line 3\nValueError", "boom")]
    [InlineData("It broke\n    at Object.run (/srv/app/index.js:10:3)", "It broke")]
    [InlineData("See https://example.com/home/docs/keys for more", "See https://example.com/home/docs/keys for more")]
    public async Task Ask_WordsOfAProgram_LoseItsTracesAndFolders(string said, string shown)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { error = new { message = said } });
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, options => options.Limits.Retries = 0, FaultScripts.Json(500, body));
        Assert.Equal(shown, (await host.AskAsync()).Failure!.Raw);
    }
}
