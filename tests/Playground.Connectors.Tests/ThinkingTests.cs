using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>How much a model shall think, in each format's own parameter.</summary>
public sealed class ThinkingTests
{
    [Theory]
    [InlineData(WireKinds.OpenAiChat, "off", "reasoning_effort", "\"none\"", null)]
    [InlineData(WireKinds.OpenAiChat, "on", "reasoning_effort", "\"medium\"", "sent as medium")]
    [InlineData(WireKinds.OpenAiChat, "high", "reasoning_effort", "\"high\"", null)]
    [InlineData(WireKinds.OpenAiResponses, "off", "reasoning", """{"effort":"none"}""", null)]
    [InlineData(WireKinds.OpenAiResponses, "low", "reasoning", """{"effort":"low"}""", null)]
    [InlineData(WireKinds.Anthropic, "off", "thinking", """{"type":"disabled"}""", null)]
    [InlineData(WireKinds.Anthropic, "on", "thinking", """{"type":"enabled","budget_tokens":8192}""", null)]
    [InlineData(WireKinds.Anthropic, "high", "thinking", """{"type":"enabled","budget_tokens":16384}""", null)]
    [InlineData(WireKinds.Gemini, "off", "generationConfig", """{"thinkingConfig":{"thinkingBudget":0}}""", null)]
    [InlineData(WireKinds.Gemini, "on", "generationConfig", """{"thinkingConfig":{"includeThoughts":true,"thinkingBudget":-1}}""", null)]
    [InlineData(WireKinds.Gemini, "low", "generationConfig", """{"thinkingConfig":{"includeThoughts":true,"thinkingBudget":2048}}""", null)]
    [InlineData(WireKinds.Ollama, "off", "think", "false", null)]
    [InlineData(WireKinds.Ollama, "on", "think", "true", null)]
    [InlineData(WireKinds.Ollama, "medium", "think", "\"medium\"", null)]
    public async Task Ask_Thinking_IsSentInTheFormatsOwnParameter(string kind, string level, string member, string value, string? change)
    {
        var (body, heard) = await AskAsync(kind, Options(level));

        Assert.Equal(value, body[member]!.ToJsonString());
        Assert.Equal(change, heard.Adaptations.SingleOrDefault()?.Change);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ThinkingLeftToTheModel_SendsNothingOfIt(string kind)
    {
        var (body, heard) = await AskAsync(kind, new());

        Assert.DoesNotContain("think", body.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("reasoning", body.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(heard.Adaptations);
    }

    [Theory]
    [InlineData(null, 8192 + 16_384, 16_384, null)]
    [InlineData(40_000, 40_000, 16_384, null)]
    [InlineData(4096, 4096, 2048, "sent as 2048 tokens")]
    [InlineData(2000, 2000, null, "left out")]
    public async Task Ask_AnthropicThinking_LeavesRoomForTheAnswer(int? limit, int sent, int? budget, string? change)
    {
        var options = Options("high");
        options.MaxOutputTokens = limit;

        var (body, heard) = await AskAsync(WireKinds.Anthropic, options);

        Assert.Equal((sent, budget), ((int)body["max_tokens"]!, (int?)body["thinking"]?["budget_tokens"]));
        Assert.Equal(change, heard.Adaptations.SingleOrDefault()?.Change);
    }

    [Theory]
    [InlineData(WireKinds.OpenAiChat, "Unsupported value: 'reasoning_effort' does not support 'none' with this model.", "reasoning_effort")]
    [InlineData(WireKinds.OpenAiResponses, "Unsupported parameter: 'reasoning.effort' is not supported with this model.", "reasoning")]
    [InlineData(WireKinds.Ollama, "\"m\" does not support thinking: think is not supported", "think")]
    public async Task Ask_HostRefusesThinking_IsAskedWithoutItAndToldSo(string kind, string message, string parameter)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(400, book.Error("invalid_request_error", message)), book.Stream(book.Answer("Yes")));

        var heard = await host.AskAsync(Options("off"));

        Assert.Equal("Yes", heard.Text);
        Assert.Equal((parameter, "left out"), (Assert.Single(heard.Adaptations).Parameter, heard.Adaptations[0].Change));
    }

    static async Task<(JsonNode Body, Heard Heard)> AskAsync(string kind, ChatOptions options)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(book.Answer("Yes")));
        var heard = await host.AskAsync(options);
        Assert.Equal("Yes", heard.Text);
        return (JsonNode.Parse(host.Server.Requests[0].Body)!, heard);
    }

    static ChatOptions Options(string level) => new() { AdditionalProperties = new() { [SamplingOptions.ThinkingKey] = level } };
}
