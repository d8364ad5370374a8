using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Faults;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>Chat completions as single hosts speak them.</summary>
public sealed class DialectTests
{
    const string Stop = """{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

    [Fact]
    public async Task Read_MistralContentParts_AreTextAndReasoning() => Assert.Equal(("4", "Hm."),
        await SaidAsync("""{"choices":[{"index":0,"delta":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"Hm."}]}]}}]}""", """{"choices":[{"index":0,"delta":{"content":[{"type":"text","text":"4"}]}}]}""", Stop));

    [Theory]
    [InlineData("""{"reasoning_content":"Hm."}""")]
    [InlineData("""{"reasoning":"Hm."}""")]
    [InlineData("""{"reasoning":"Hm.","reasoning_content":"Hm.","reasoning_details":[{"type":"reasoning.text","text":"Hm."}]}""")]
    public async Task Read_ReasoningUnderAnyName_IsReasoningOnce(string delta) => Assert.Equal(("4", "Hm."),
        await SaidAsync($$"""{"choices":[{"index":0,"delta":{{delta}}}]}""", """{"choices":[{"index":0,"delta":{"content":"4"}}]}""", Stop));

    [Fact]
    public async Task Read_AzureFilterChunkAndMissingChoices_AreSkipped() => Assert.Equal(("4", ""),
        await SaidAsync("""{"choices":[],"prompt_filter_results":[{"prompt_index":0}]}""", """{"id":"c1"}""", """{"choices":[{"finish_reason":"","delta":{"content":"4"},"index":0}]}""", Stop));

    [Fact]
    public async Task Read_TextBesideADelta_IsPassedOver() => Assert.Equal(("4", ""),
        await SaidAsync("""{"choices":[{"index":0,"delta":{"content":"4"},"text":"4","finish_reason":"stop"}]}"""));

    [Theory]
    [InlineData("{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"Hm.\"}]}")]
    [InlineData("{\"reasoning_details\":[{\"type\":\"reasoning.summary\",\"summary\":\"Hm.\"}]}")]
    public async Task Read_ReasoningDetailsAlone_AreReasoning(string delta) => Assert.Equal(("4", "Hm."),
        await SaidAsync($$"""{"choices":[{"index":0,"delta":{{delta}}}]}""", """{"choices":[{"index":0,"delta":{"content":"4"}}]}""", Stop));

    [Theory]
    [InlineData("I think\\n</think>\\n\\nHello", "Hello", "I think\n")]
    [InlineData("</think>Hello", "Hello", "")]
    [InlineData("Say </think> like this", "Say </think> like this", "")]
    [InlineData("a < b\\n</think>\\nHello\\n</think>", "Hello\n</think>", "a < b\n")]
    public async Task Read_ClosingTagAloneOnALine_PartsReasoningHoweverItIsCut(string said, string text, string reasoning)
    {
        for (var size = 1; size <= said.Length; size += 3)
        {
            var pieces = said.Replace("\\n", "\n").Chunk(size).Select(piece => """{"choices":[{"index":0,"delta":{"content":#}}]}""".Replace("#", System.Text.Json.JsonSerializer.Serialize(new string(piece))));
            Assert.Equal((text.Replace("\\n", "\n"), reasoning), await SaidAsync([.. pieces, Stop]));
        }
    }

    [Fact]
    public async Task Ask_OneCallUnderBothNames_CountsOnce()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream("""data: {"choices":[{"index":0,"delta":{"function_call":{"name":"f","arguments":"{}"},"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{}"}}]}}]}""" + "\n\n", $"data: {Stop}\n\n"));
        Assert.Equal("{}", Assert.Single((await host.AskAsync()).ToolCalls).RawRepresentation);
    }

    [Fact]
    public async Task Ask_HalfWrittenArguments_AreCutOff()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream("""data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":"{\"city\":\"Kö"}}]},"finish_reason":"tool_calls"}]}""" + "\n\n"));
        Assert.Equal(AnswerState.Truncated, (await host.AskAsync()).End);
    }

    [Fact]
    public async Task Ask_AzureFilterRefusesThePrompt_IsFiltered()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Json(400, """{"error":{"message":"The response was filtered","code":"content_filter","param":"prompt","innererror":{"code":"ResponsibleAIPolicyViolation"}}}"""));
        var heard = await host.AskAsync();
        Assert.Equal((AnswerState.Filtered, "content_filter", null), (heard.End, heard.RawFinishReason, heard.Failure));
    }

    [Theory]
    [InlineData("""{"id":"gen-1","error":{"code":502,"message":"Provider returned error"},"choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}]}""", FailureKind.ServerError)]
    [InlineData("""{"object":"error","message":"boom","type":"BadRequestError","code":400}""", FailureKind.BadRequest)]
    [InlineData("""{"error":"model 'x' not found"}""", FailureKind.ModelNotFound)]
    public async Task Ask_ErrorChunk_IsAFailure(string chunk, FailureKind kind)
    {
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, options => options.Limits.Retries = 0, FaultScripts.Stream(": OPENROUTER PROCESSING\n\n", $"data: {chunk}\n\n"));
        var heard = await host.AskAsync();
        Assert.Equal((null, kind), (heard.End, heard.Failure!.Kind));
    }

    [Fact]
    public async Task Ask_Refusal_IsRefused()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream("""data: {"choices":[{"index":0,"delta":{"refusal":"I can't."}}]}""" + "\n\n", $"data: {Stop}\n\n"));
        var heard = await host.AskAsync();
        Assert.Equal(("I can't.", AnswerState.Refused), (heard.Text, heard.End));
    }

    [Fact]
    public async Task Ask_UsageInEveryChunk_LastOneCounts()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream([.. Enumerable.Range(1, 3).Select(count => $$"""data: {"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":{{(count == 3 ? "\"stop\"" : "null")}}}],"usage":{"prompt_tokens":5,"completion_tokens":{{count}}} }""" + "\n\n")]));
        Assert.Equal((5, 3), ((int, int))((await host.AskAsync()).Usage is { } usage ? (usage.UncachedInput!.Value, usage.Output!.Value) : default));
    }

    [Fact]
    public async Task Ask_GroqAndLlamaServer_UsageAndTimingsAreRead()
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream(
            """data: {"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":"stop"}],"x_groq":{"usage":{"prompt_tokens":5,"completion_tokens":1}},"timings":{"prompt_n":4,"cache_n":1,"prompt_ms":12.5,"predicted_n":1,"predicted_ms":3}}""" + "\n\n"));
        var heard = await host.AskAsync();
        Assert.Equal((5, 12.5, 1), (heard.Usage!.UncachedInput, heard.Engine!.PromptMs, heard.Engine.CachedTokens));
    }

    [Fact]
    public async Task Ask_LogProbabilities_MeanIsKept()
    {
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, options => options.LogProbabilities = true, FaultScripts.Stream(
            """data: {"choices":[{"index":0,"delta":{"content":"ab"},"logprobs":{"content":[{"token":"a","logprob":-0.5,"top_logprobs":[]},{"token":"b","logprob":-1.5}]},"finish_reason":"stop"}]}""" + "\n\n"));
        Assert.Equal(-1.0, (await host.AskAsync()).Usage!.MeanLogProbability);
        Assert.Contains("\"logprobs\":true", host.Server.Requests[0].Body);
    }

    static async Task<(string Text, string Reasoning)> SaidAsync(params string[] chunks)
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Stream([.. chunks.Select(chunk => $"data: {chunk}\n\n")]));
        var heard = await host.AskAsync();
        Assert.Equal(AnswerState.Completed, heard.End);
        return (heard.Text, heard.Reasoning);
    }
}
