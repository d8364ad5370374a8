using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Playground.Metrics;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>What gateways tell beside an answer, and what they do to it.</summary>
public sealed class GatewayTests
{
    static readonly string[] Answer = [.. WireScripts.Of(WireKinds.OpenAiChat).Answer("Hello")];

    [Theory]
    [InlineData("x-litellm-attempted-fallbacks: 1", true, false)]
    [InlineData("x-litellm-model-group: another-model", true, false)]
    [InlineData("x-litellm-model-group: m", false, false)]
    [InlineData("x-litellm-cache-key: 0123", false, true)]
    [InlineData("x-portkey-last-used-option-index: config.targets[0]", false, false)]
    [InlineData("x-portkey-last-used-option-index: config.targets[1]", true, false)]
    [InlineData("x-portkey-last-used-option-index: config\r\nx-portkey-cache-status: HIT", false, true)]
    [InlineData("x-portkey-last-used-option-index: config\r\nx-portkey-cache-status: DISABLED", false, false)]
    [InlineData("cf-aig-cache-status: HIT", false, true)]
    public async Task Ask_Headers_TellASubstitute(string headers, bool isFallback, bool isCached)
    {
        await using var host = await RemoteHost.StartAsync(Streamed(200, [.. headers.Split("\r\n"), headers.StartsWith("x-litellm", StringComparison.Ordinal) ? "x-litellm-version: 1" : "x-other: 1"], Answer));
        var heard = await host.AskAsync();
        Assert.Equal((AnswerState.Completed, isFallback, isCached), (heard.End, heard.Provenance!.Gateway!.IsFallback, heard.Provenance.Gateway.IsCached));
        Assert.Equal(isFallback || isCached, heard.Provenance.IsSubstitute);
    }

    [Fact]
    public async Task Ask_NoGateway_TellsNone()
    {
        await using var host = await RemoteHost.StartAsync(Streamed(200, [], Answer));
        Assert.Null((await host.AskAsync()).Provenance!.Gateway);
    }

    [Fact]
    public async Task Ask_Status246_IsAnAnswerWithAMark()
    {
        await using var host = await RemoteHost.StartAsync(Streamed(246, [], Answer));
        var heard = await host.AskAsync();
        Assert.Equal((AnswerState.Completed, true), (heard.End, heard.Provenance!.Gateway!.HasFailedCheck));
    }

    [Fact]
    public async Task Ask_Status446_IsFilteredInItsWords()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Json(446, """{"error":{"message":"The guardrail checks failed","type":"hooks_failed"}}"""));
        var heard = await host.AskAsync();
        Assert.Equal((AnswerState.Filtered, FailureKind.ContentFiltered, "The guardrail checks failed"), (heard.End, heard.Hint!.Kind, heard.Hint.Raw));
    }

    [Fact]
    public async Task Ask_AnotherModelGoesOn_IsInterruptedWithThePlace()
    {
        string[] pieces = [Chunk("first", "Hello "), Chunk("first", "from one"), Chunk("second", " and two"), .. Answer[^3..].Select(piece => piece.Replace("m-1", "second"))];
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream(pieces));
        var heard = await host.AskAsync();
        Assert.Equal(("Hello from one and two", FailureKind.ModelChanged), (heard.Text, heard.Failure!.Kind));
        Assert.Equal(new Takeover("first", "second", "Hello from one".Length), heard.Provenance!.Takeover);
    }

    [Theory]
    [InlineData(WireKinds.OpenAiResponses)]
    [InlineData(WireKinds.Anthropic)]
    public async Task Ask_SecondBeginning_IsInterrupted(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("One"), .. book.Begin(), book.Text("Two"), .. book.End(book.StopReason)]));
        var heard = await host.AskAsync();
        Assert.Equal((FailureKind.ModelChanged, 3L), (heard.Failure!.Kind, heard.Provenance!.Takeover!.At));
    }

    [Fact]
    public async Task Ask_NameGetsItsVersion_IsTheSameModel()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream(Chunk("lab/m", "Hello"), Chunk("m-2026-01-01", " you"), Answer[^1], Chunk("m", "", "\"stop\"")));
        Assert.Null((await host.AskAsync()).Provenance?.Takeover);
    }

    [Theory]
    [InlineData("""{"prompt_tokens":0,"completion_tokens":0,"total_tokens":0}""", null, NumberOrigin.Estimated)]
    [InlineData("""{"prompt_tokens":0,"completion_tokens":7,"total_tokens":7}""", null, NumberOrigin.Estimated)]
    [InlineData("""{"prompt_tokens":9223372036854775807,"completion_tokens":9223372036854775807}""", null, NumberOrigin.Estimated)]
    [InlineData("""{"prompt_tokens":20,"completion_tokens":7,"total_tokens":127,"prompt_tokens_details":{"cached_tokens":100}}""", 120L, NumberOrigin.Reported)]
    [InlineData("""{"prompt_tokens":120,"completion_tokens":7,"total_tokens":127,"prompt_tokens_details":{"cached_tokens":100}}""", 120L, NumberOrigin.Reported)]
    [InlineData("""{"prompt_tokens":8,"completion_tokens":1,"total_tokens":9}""", 8L, NumberOrigin.Reported)]
    public async Task Ask_CountsOfAnyTruth_HaveTheirOrigin(string usage, long? input, NumberOrigin origin)
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream(Chunk("m", "Hello"), Chunk("m", "", "\"stop\""), $$"""data: {"choices":[],"usage":{{usage}}}""" + "\n\n"));
        var heard = await host.AskAsync();
        Assert.Equal(origin, heard.Usage!.Origin);
        if (input is not null) Assert.Equal(input, heard.Usage.Input);
        else Assert.InRange(heard.Usage.Input!.Value, 1, 100);
    }

    [Fact]
    public async Task Ask_BareCountsOfAStreamThroughLiteLlm_AreTheGateways()
    {
        await using var host = await RemoteHost.StartAsync(Streamed(200, ["x-litellm-version: 1"], [Chunk("m", "Hello"), Chunk("m", "", "\"stop\""), """data: {"choices":[],"usage":{"prompt_tokens":8,"completion_tokens":1}}""" + "\n\n"]));
        Assert.Equal(NumberOrigin.CountedByGateway, (await host.AskAsync()).Usage!.Origin);
    }

    static string Chunk(string model, string text, string finish = "null") =>
        $$"""data: {"id":"c","model":"{{model}}","choices":[{"index":0,"delta":{"content":"{{text}}"},"finish_reason":{{finish}}}]}""" + "\n\n";

    static FaultScript Streamed(int status, string[] headers, string[] pieces) => async exchange =>
    {
        await exchange.BeginAsync("text/event-stream", status, headers);
        foreach (var piece in pieces) await exchange.SendAsync(piece);
        await exchange.EndAsync();
    };
}
