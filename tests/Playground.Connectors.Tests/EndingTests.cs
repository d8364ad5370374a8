using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>One word for an ending means the same in every format, whoever made it up.</summary>
public sealed class EndingTests
{
    public static MatrixTheoryData<string, (string Reason, AnswerState End)> Reasons => new(WireKinds.All,
    [
        ("eos", AnswerState.Completed), ("stop_sequence", AnswerState.Completed), ("TOOL_CALLS", AnswerState.Completed),
        ("MAX_TOKENS", AnswerState.Truncated), ("max_output_tokens", AnswerState.Truncated), ("length", AnswerState.Truncated),
        ("SAFETY", AnswerState.Filtered), ("content_filtered", AnswerState.Filtered), ("guardrail_intervened", AnswerState.Filtered), ("NO_IMAGE", AnswerState.Filtered),
        ("refusal", AnswerState.Refused),
        ("sunspots", AnswerState.EndUnknown), ("Stop!Now", AnswerState.EndUnknown), ("\u30b9\u30c8\u30c3\u30d7", AnswerState.EndUnknown), ("42", AnswerState.EndUnknown),
    ]);

    public static MatrixTheoryData<string, string> Breaks => new(WireKinds.All,
    [
        "abort", "insufficient_system_resource", "timeout", "cancelled", "user_cancel", "unload", "api_error", "network_error",
        "MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL", "MALFORMED_RESPONSE", "TOO_MANY_TOOL_CALLS", "MISSING_THOUGHT_SIGNATURE", "OTHER",
    ]);

    [Theory, MemberData(nameof(Reasons))]
    public async Task Ask_AnyFormatsWord_EndsAsThatWordSays(string kind, (string Reason, AnswerState End) ending)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("Half an ans"), .. book.End(ending.Reason)]));
        var heard = await host.AskAsync();
        Assert.Equal(("Half an ans", ending.End, ending.Reason, null), (heard.Text, heard.End, heard.RawFinishReason, heard.Failure));
    }

    [Theory, MemberData(nameof(Breaks))]
    public async Task Ask_HostBreaksOff_IsAFailureWithItsWordAndNotAskedAgain(string kind, string reason)
    {
        var book = WireScripts.Of(kind);
        foreach (var text in (string[])[book.Text("Half an ans"), ""])
        {
            await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), text, .. book.End(reason)]));
            var heard = await host.AskAsync();
            Assert.Equal((null, reason, FailureKind.BrokenOff, reason), (heard.End, heard.RawFinishReason, heard.Failure!.Kind, heard.Failure.Data["reason"]));
            Assert.Equal(text.Length > 0 ? "Half an ans" : "", heard.Text);
            Assert.Single(host.Server.Requests);
        }
    }

    [Fact]
    public async Task Ask_AnthropicStopsWithoutAReason_InventsNone()
    {
        var book = WireScripts.Of(WireKinds.Anthropic);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("Hello"), "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"]));
        var heard = await host.AskAsync();
        Assert.Equal(("Hello", AnswerState.EndUnknown, null), (heard.Text, heard.End, heard.RawFinishReason));
    }

    [Fact]
    public async Task Ask_ResponseWithAStatusThatNobodyKnows_IsUnknown()
    {
        var book = WireScripts.Of(WireKinds.OpenAiResponses);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("Hello"), .. book.End(book.StopReason).Select(piece => piece.Replace("\"status\":\"completed\"", "\"status\":\"expired\""))]));
        var heard = await host.AskAsync();
        Assert.Equal((AnswerState.EndUnknown, "expired"), (heard.End, heard.RawFinishReason));
    }
}
