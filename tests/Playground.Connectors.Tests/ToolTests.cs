using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>Functions offered, called and answered, in each format's own words.</summary>
public sealed class ToolTests
{
    const string Parameters = """{"type":"object","properties":{"city":{"type":["string","null"],"description":"Where.","default":null}},"required":["city"]}""";
    static readonly JsonNode OpenApi = JsonNode.Parse("""{"type":"object","required":["city"],"properties":{"city":{"type":"string","nullable":true,"description":"Where."}}}""")!;

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ToolsOffered_AreSentInTheFormatsOwnForm(string kind)
    {
        var sent = (await FirstBodyAsync(kind, Options()))["tools"]!.ToJsonString();
        Assert.Equal(JsonNode.Parse(kind switch
        {
            WireKinds.OpenAiChat or WireKinds.Ollama => $$$"""[{"type":"function","function":{"name":"weather","description":"Tells the weather.","parameters":{{{Parameters}}}}}]""",
            WireKinds.OpenAiResponses => $$$"""[{"type":"function","name":"weather","description":"Tells the weather.","parameters":{{{Parameters}}},"strict":false}]""",
            WireKinds.Anthropic => $$$"""[{"name":"weather","description":"Tells the weather.","input_schema":{{{Parameters}}}}]""",
            _ => $$$"""[{"functionDeclarations":[{"name":"weather","description":"Tells the weather.","parameters":{{{OpenApi.ToJsonString()}}}}]}]""",
        })!.ToJsonString(), sent);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_NoTools_SendsNothingOfThem(string kind) => Assert.DoesNotContain("tool", (await FirstBodyAsync(kind, new())).ToJsonString());

    [Theory]
    [InlineData(WireKinds.OpenAiChat, "messages", """{"role":"assistant","content":"Let me see. ","tool_calls":[{"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\u0022city\u0022:\u0022K\u00F6ln\u0022}"}}]}""", """{"role":"tool","tool_call_id":"call_1","content":"rain"}""")]
    [InlineData(WireKinds.OpenAiResponses, "input", """{"type":"function_call","call_id":"call_1","name":"weather","arguments":"{\u0022city\u0022:\u0022K\u00F6ln\u0022}"}""", """{"type":"function_call_output","call_id":"call_1","output":"rain"}""")]
    [InlineData(WireKinds.Anthropic, "messages", """{"role":"assistant","content":[{"type":"text","text":"Let me see. "},{"type":"tool_use","id":"call_1","name":"weather","input":{"city":"K\u00F6ln"}}]}""", """{"role":"user","content":[{"type":"tool_result","tool_use_id":"call_1","content":"rain"}]}""")]
    [InlineData(WireKinds.Gemini, "contents", """{"role":"model","parts":[{"text":"Let me see. "},{"functionCall":{"name":"weather","args":{"city":"K\u00F6ln"},"id":"call_1"}}]}""", """{"role":"user","parts":[{"functionResponse":{"name":"weather","response":{"result":"rain"},"id":"call_1"}}]}""")]
    [InlineData(WireKinds.Ollama, "messages", """{"role":"assistant","content":"Let me see. ","tool_calls":[{"function":{"name":"weather","arguments":{"city":"K\u00F6ln"}},"id":"call_1"}]}""", """{"role":"tool","tool_name":"weather","content":"rain","tool_call_id":"call_1"}""")]
    public async Task Ask_CallAnswered_GoesBackInTheFormatsOwnForm(string kind, string list, string call, string result)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("Let me see. "), .. book.ToolCall(), .. book.End(book.StopReason)]), book.Stream(book.Answer("Rain.")));
        Assert.Equal("Rain.", (await RoundAsync(host, "rain")).Text);
        var messages = JsonNode.Parse(host.Server.Requests[1].Body)![list]!.AsArray();
        Assert.Equal(JsonNode.Parse(call)!.ToJsonString(), messages[^2]!.ToJsonString());
        Assert.Equal(JsonNode.Parse(result)!.ToJsonString(), messages[^1]!.ToJsonString());
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ToolsRefused_AreLeftOutAndTold(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(400, book.Error("invalid_request_error", "registry/m:2b does not support tools")), book.Stream(book.Answer("Yes")));
        var heard = await host.AskAsync(Options());
        Assert.Equal(("Yes", AnswerState.Completed), (heard.Text, heard.End));
        var adaptation = Assert.Single(heard.Adaptations);
        Assert.Equal(("tools", "left out"), (adaptation.Parameter, adaptation.Change));
        Assert.Contains("does not support tools", adaptation.Reason);
        Assert.False(JsonNode.Parse(host.Server.Requests[1].Body)!.AsObject().ContainsKey("tools"));
    }

    [Theory]
    [InlineData(400, "\"auto\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set")]
    [InlineData(404, "No endpoints found that support tool use. Try disabling \\\"weather\\\".")]
    [InlineData(400, "`tool calling` is not supported with this model")]
    [InlineData(422, "This model does not support function calling")]
    public async Task Ask_ToolsRefusedInOtherWords_AreLeftOut(int status, string words)
    {
        var book = WireScripts.Of(WireKinds.OpenAiChat);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(status, book.Error("error", words)), book.Stream(book.Answer("Yes")));
        Assert.Equal("tools", Assert.Single((await host.AskAsync(Options())).Adaptations).Parameter);
    }

    [Fact]
    public async Task Ask_AnthropicThoughts_GoBackWithTheirSignatures()
    {
        var book = WireScripts.Of(WireKinds.Anthropic);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(
        [
            .. book.Begin(), book.Reasoning("Rain"), book.Reasoning("?"), Data("""{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"sig=="}}"""),
            Data("""{"type":"content_block_start","index":3,"content_block":{"type":"redacted_thinking","data":"hid"}}"""), .. book.ToolCall(), .. book.End("tool_use"),
        ]), book.Stream(book.Answer("Rain.")));
        await RoundAsync(host, "rain");
        var blocks = JsonNode.Parse(host.Server.Requests[1].Body)!["messages"]![1]!["content"]!.AsArray();
        Assert.Equal("""{"type":"thinking","thinking":"Rain?","signature":"sig=="}""", blocks[0]!.ToJsonString());
        Assert.Equal("""{"type":"redacted_thinking","data":"hid"}""", blocks[1]!.ToJsonString());
        Assert.Equal("tool_use", (string?)blocks[2]!["type"]);
    }

    [Fact]
    public async Task Ask_GeminiCallWithoutId_GoesBackWithItsSignatureAndNoId()
    {
        var book = WireScripts.Of(WireKinds.Gemini);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(
            [Data("""{"candidates":[{"content":{"parts":[{"functionCall":{"name":"weather","args":{}},"thoughtSignature":"sig=="}],"role":"model"},"index":0}]}"""), .. book.End(book.StopReason)]), book.Stream(book.Answer("Rain.")));
        await RoundAsync(host, "rain");
        var contents = JsonNode.Parse(host.Server.Requests[1].Body)!["contents"]!;
        Assert.Equal("""{"functionCall":{"name":"weather","args":{}},"thoughtSignature":"sig=="}""", contents[1]!["parts"]![0]!.ToJsonString());
        Assert.Equal("""{"functionResponse":{"name":"weather","response":{"result":"rain"}}}""", contents[2]!["parts"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task Ask_ResponsesReasoning_GoesBackEncryptedBeforeItsCall()
    {
        const string Item = """{"id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"Rain?"}],"encrypted_content":"gAAA"}""";
        var book = WireScripts.Of(WireKinds.OpenAiResponses);
        await using var host = await RemoteHost.StartAsync(book,
            book.Stream([.. book.Begin(), Data($$$"""{"type":"response.output_item.done","output_index":0,"item":{{{Item}}}}"""), .. book.ToolCall(), .. book.End(book.StopReason)]), book.Stream(book.Answer("Rain.")));
        var heard = await RoundAsync(host, "rain");
        Assert.Equal("Rain.", heard.Text);
        Assert.Equal(Item, JsonNode.Parse(host.Server.Requests[1].Body)!["input"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task Ask_ReasoningOfChat_GoesBackUnderTheNameItCameWith()
    {
        var book = WireScripts.Of(WireKinds.OpenAiChat);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Reasoning("Rain?"), .. book.ToolCall(), .. book.End("tool_calls")]), book.Stream(book.Answer("Rain.")));
        await RoundAsync(host, "rain");
        Assert.Equal("Rain?", (string?)JsonNode.Parse(host.Server.Requests[1].Body)!["messages"]![1]!["reasoning_content"]);
    }

    [Fact]
    public async Task Ask_CallToldTwice_CountsOnce()
    {
        var book = WireScripts.Of(WireKinds.OpenAiChat);
        const string Again = """{"id":"c1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_1","function":{"name":"weather","arguments":"{\"city\":\"Köln\"}"}}]}}]}""";
        const string Third = """{"id":"c1","choices":[{"index":0,"delta":{"tool_calls":[{"index":7,"id":"call_1","function":{"name":"weather","arguments":"{\"city\":\"Köln\"}"}}]}}]}""";
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), .. book.ToolCall(), Data(Again), Data(Third), .. book.End("tool_calls")]));
        Assert.Equal("""{"city":"Köln"}""", Assert.Single((await host.AskAsync(Options())).ToolCalls).RawRepresentation);
    }

    static async Task<JsonNode> FirstBodyAsync(string kind, ChatOptions options)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(book.Answer("Yes")));
        await host.AskAsync(options);
        return JsonNode.Parse(host.Server.Requests[0].Body)!;
    }

    /// <summary>Asks, answers the calls as the runner does, and asks again.</summary>
    static async Task<Heard> RoundAsync(RemoteHost host, string result)
    {
        var (message, question) = (new RoundMessage(), new ChatMessage(ChatRole.User, "Weather?"));
        using var client = host.Source.Open("host/m");
        await foreach (var update in client.GetStreamingResponseAsync([question], Options())) message.Add(update);
        var calls = message.Calls(1);
        var results = new ChatMessage(ChatRole.Tool, [.. calls.Select(call => new FunctionResultContent(call.CallId, result))]);
        return await host.AskAsync([question, message.With(calls), results], Options());
    }

    static string Data(string json) => $"data: {json}\n\n";

    static ChatOptions Options() => new() { Tools = [AIFunctionFactory.CreateDeclaration("weather", "Tells the weather.", JsonDocument.Parse(Parameters).RootElement)] };
}
