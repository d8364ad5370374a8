using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>What well-behaved hosts send, in every format.</summary>
public sealed class AnswerTests
{
    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_WholeStream_IsCompletedWithItsFacts(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(book.Answer("Hel", "lo \"Wörld\" 😀")));
        var heard = await host.AskAsync();
        Assert.Null(heard.Failure);
        Assert.Equal("Hello \"Wörld\" 😀", heard.Text);
        Assert.Equal(AnswerState.Completed, heard.End);
        Assert.Equal(book.StopReason, heard.RawFinishReason);
        Assert.Equal("m-1", heard.ReturnedModel);
        Assert.Equal(book.Usage, heard.Usage);
        Assert.Equal((0, 0), (heard.Retries, heard.Adaptations.Count));
        Assert.Equal(book.AnswerPath, Assert.Single(host.Server.Requests).Path);
    }

    [Theory]
    [InlineData(WireKinds.OpenAiChat, "/v1/")]
    [InlineData(WireKinds.OpenAiChat, "/v1/chat/completions")]
    [InlineData(WireKinds.OpenAiResponses, "/v1/")]
    [InlineData(WireKinds.Anthropic, "/v1")]
    [InlineData(WireKinds.Gemini, "/v1beta/")]
    [InlineData(WireKinds.Gemini, "/v1beta/models")]
    [InlineData(WireKinds.Ollama, "/api/")]
    [InlineData(WireKinds.Ollama, "/v1")]
    [InlineData(WireKinds.Ollama, "/v1/")]
    public async Task Ask_AddressWithAPath_LeadsToTheSamePlace(string kind, string path)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(kind, options => options.BaseUrl = options.BaseUrl!.TrimEnd('/') + path, book.Stream(book.Answer("Hello")));
        Assert.Equal(AnswerState.Completed, (await host.AskAsync()).End);
        Assert.Equal(book.AnswerPath, Assert.Single(host.Server.Requests).Path);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_Reasoning_IsKeptApart(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Reasoning("Let me "), book.Reasoning("think."), book.Text("4"), .. book.End(book.StopReason)]));
        var heard = await host.AskAsync();
        Assert.Equal(("4", "Let me think."), (heard.Text, heard.Reasoning));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ThinkTagsOverSeveralPieces_AreReasoning(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(book.Answer("<thi", "nk>Let me", " think.</th", "ink>\n\n4")));
        var heard = await host.AskAsync();
        Assert.Equal(("4", "Let me think."), (heard.Text, heard.Reasoning));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ToolCall_IsShown(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), .. book.ToolCall(), .. book.End(book.StopReason)]));
        var heard = await host.AskAsync();
        var call = Assert.Single(heard.ToolCalls);
        Assert.Equal(("call_1", "weather", "Köln"), (call.CallId, call.Name, call.Arguments?["city"]?.ToString()));
        Assert.Equal(AnswerState.Completed, heard.End);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_LimitReached_IsTruncatedWithAHintWhenNothingWasSaid(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Reasoning("Hm"), .. book.End(book.LengthReason)]), book.Stream([.. book.Begin(), book.Text("So"), .. book.End(book.LengthReason)]));
        var silent = await host.AskAsync();
        Assert.Equal((AnswerState.Truncated, FailureKind.OutputLimitSpent), (silent.End, silent.Hint!.Kind));
        var cut = await host.AskAsync();
        Assert.Equal((AnswerState.Truncated, book.LengthReason, null), (cut.End, cut.RawFinishReason, cut.Hint));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_Filtered_IsFiltered(string kind)
    {
        var book = WireScripts.Of(kind);
        Assert.SkipWhen(book.FilterReason.Length == 0, "The format has no filter.");
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("So"), .. book.End(book.FilterReason)]));
        var heard = await host.AskAsync();
        Assert.Equal((AnswerState.Filtered, book.FilterReason, "So"), (heard.End, heard.RawFinishReason, heard.Text));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_StreamRefusedSilently_WholeJsonIsRead(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(200, book.Whole("All at once.")));
        var heard = await host.AskAsync();
        Assert.Null(heard.Failure);
        Assert.Equal(("All at once.", AnswerState.Completed), (heard.Text, heard.End));
        Assert.Equal(book.Usage, heard.Usage);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_NoUsage_IsEstimated(string kind)
    {
        var book = WireScripts.Of(kind);
        string[] end = [.. book.End(book.StopReason).Select(WithoutUsage)];
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin().Select(WithoutUsage), book.Text("Eight ch"), .. end]));
        var heard = await host.AskAsync();
        Assert.Equal(AnswerState.Completed, heard.End);
        Assert.Equal((Playground.Metrics.NumberOrigin.Estimated, 2), (heard.Usage!.Origin, heard.Usage.Output));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Refresh_ModelList_IsRead(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(200, book.ModelList));
        var cards = await host.Source.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["host/m", "host/m-1", "host/m-2"], cards.Select(card => card.Id));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ImageAndSystemAndParameters_AreSentInTheFormatsOwnWords(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(book.Answer("A dot.")));
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Be brief."),
            new(ChatRole.User, "Hi"), new(ChatRole.Assistant, "Hello"),
            new(ChatRole.User, [new TextContent("What is it?"), new DataContent(new byte[] { 1, 2, 3 }, "image/png")]),
        ];
        await host.AskAsync(messages, new() { Temperature = 0.2f, MaxOutputTokens = 50, StopSequences = ["END"] });
        var body = Assert.Single(host.Server.Requests).Body;
        Assert.All(Sent[kind], part => Assert.Contains(part, body, StringComparison.Ordinal));
        Assert.Contains("AQID", body);
    }

    static readonly Dictionary<string, string[]> Sent = new()
    {
        [WireKinds.OpenAiChat] = ["""{"role":"system","content":"Be brief."}""", "\"max_tokens\":50", "\"temperature\":0.2", "\"stop\":[\"END\"]", """{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}"""],
        [WireKinds.OpenAiResponses] = ["\"instructions\":\"Be brief.\"", "\"max_output_tokens\":50", "\"store\":false", """{"type":"input_image","image_url":"data:image/png;base64,AQID"}""", """{"role":"assistant","content":"Hello"}"""],
        [WireKinds.Anthropic] = ["\"system\":\"Be brief.\"", "\"max_tokens\":50", "\"stop_sequences\":[\"END\"]", """{"type":"base64","media_type":"image/png","data":"AQID"}"""],
        [WireKinds.Gemini] = ["""{"parts":[{"text":"Be brief."}]}""", "\"maxOutputTokens\":50", "\"stopSequences\":[\"END\"]", """{"inlineData":{"mimeType":"image/png","data":"AQID"}}""", """{"role":"model","parts":[{"text":"Hello"}]}"""],
        [WireKinds.Ollama] = ["""{"role":"system","content":"Be brief."}""", "\"num_predict\":50", "\"images\":[\"AQID\"]", "\"stop\":[\"END\"]"],
    };

    static string WithoutUsage(string piece) => piece.Contains("[],\"usage\"", StringComparison.Ordinal) && piece.Contains("chat.completion", StringComparison.Ordinal) ? ""
        : piece.Replace("\"usage\"", "\"unused\"").Replace("usageMetadata", "unused").Replace("eval_count", "unused");
}
