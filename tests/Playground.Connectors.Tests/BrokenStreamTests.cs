using System.IO.Compression;
using System.Text;
using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Playground.Metrics;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>Streams that break: never is one of them taken for a whole answer.</summary>
public sealed class BrokenStreamTests
{
    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_StreamEndsAfterAnyEventBeforeTheLast_IsCut(string kind)
    {
        var book = WireScripts.Of(kind);
        var words = (string[])[.. book.Begin(), book.Text("Half of"), book.Text(" it")];
        for (var count = 0; count <= words.Length; count++)
        {
            await using var host = await RemoteHost.StartAsync(book, book.Stream(words[..count]));
            var heard = await host.AskAsync();
            Assert.Null(heard.End);
            Assert.Equal(count == 0 ? FailureKind.NotAnApi : FailureKind.StreamCut, heard.Failure!.Kind);
            Assert.Single(host.Server.Requests);
        }
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_EventCutInTheMiddle_KeepsTheTextBefore(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("Half"), book.Text(" lost").TrimEnd()[..^1]]));
        var heard = await host.AskAsync();
        Assert.StartsWith("Half", heard.Text);
        Assert.Equal((null, FailureKind.StreamCut), (heard.End, heard.Failure!.Kind));
    }

    [Fact]
    public async Task Ask_AnthropicStopReasonWithoutMessageStop_IsCut()
    {
        var book = WireScripts.Of(WireKinds.Anthropic);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(book.Answer("All?")[..^1]));
        var heard = await host.AskAsync();
        Assert.Equal((null, "end_turn", FailureKind.StreamCut), (heard.End, heard.RawFinishReason, heard.Failure!.Kind));
    }

    [Fact]
    public async Task Ask_ChatWithoutDone_IsCompleted()
    {
        var book = WireScripts.Of(WireKinds.OpenAiChat);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(book.Answer("All.")[..^1]));
        Assert.Equal(AnswerState.Completed, (await host.AskAsync()).End);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ConnectionResetAfterWords_IsCutAndNotAskedAgain(string kind)
    {
        var book = WireScripts.Of(kind);
        var heardWords = new TaskCompletionSource();
        await using var host = await RemoteHost.StartAsync(book, async exchange =>
        {
            await exchange.BeginAsync(book.ContentType);
            await exchange.SendAsync(string.Concat([.. book.Begin(), book.Text("Half")]));
            await heardWords.Task.WaitAsync(exchange.Gone);
            await exchange.ResetAsync();
        });
        var heard = await host.AskAsync(onText: () => heardWords.TrySetResult());
        Assert.Equal(("Half", FailureKind.StreamCut), (heard.Text, heard.Failure!.Kind));
        Assert.Single(host.Server.Requests);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ErrorInsideAfterWords_IsToldAndNotAskedAgain(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("Half"), book.Overloaded]));
        var heard = await host.AskAsync();
        Assert.Equal(("Half", null, FailureKind.Overloaded), (heard.Text, heard.End, heard.Failure!.Kind));
        Assert.Equal(0, heard.Retries);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_ErrorInsideBeforeAWord_IsAskedAgain(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Overloaded]), book.Stream(book.Answer("At last")));
        var heard = await host.AskAsync();
        Assert.Equal(("At last", 1, AnswerState.Completed), (heard.Text, heard.Retries, heard.End));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_WebPage_IsSaidToBeOne(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, exchange => exchange.RespondAsync(200, "text/html", "<!doctype html><title>Log in</title>"));
        var heard = await host.AskAsync();
        Assert.Equal((null, FailureKind.NotAnApi), (heard.End, heard.Failure!.Kind));
        Assert.Contains("text/html", heard.Failure.Message);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_EmptyResponse_IsNoAnswer(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(200, ""));
        Assert.Equal(FailureKind.NotAnApi, (await host.AskAsync()).Failure!.Kind);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_GzippedStream_IsRead(string kind)
    {
        var book = WireScripts.Of(kind);
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(string.Concat(book.Answer("Packed"))));
        await using var host = await RemoteHost.StartAsync(book, exchange => exchange.RespondAsync(200, book.ContentType, zipped.ToArray(), "Content-Encoding: gzip"));
        Assert.Equal("Packed", (await host.AskAsync()).Text);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_GzippedStreamNotSaidToBeOne_IsNoAnswer(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, exchange => exchange.RespondAsync(200, book.ContentType, new byte[] { 0x1F, 0x8B, 0x08, 0x00, 0x64, 0x3A }));
        Assert.Equal(FailureKind.NotAnApi, (await host.AskAsync()).Failure!.Kind);
    }

    [Theory]
    [InlineData(WireKinds.Anthropic, "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":86,\"cache_read_input_tokens\":1920,\"output_tokens\":1}}}\n\n")]
    [InlineData(WireKinds.Gemini, "data: {\"usageMetadata\":{\"promptTokenCount\":2006,\"cachedContentTokenCount\":1920,\"totalTokenCount\":2006}}\n\n")]
    public async Task Ask_CutAfterItsInputWasReported_EstimatesTheOutputAlone(string kind, string usage)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream(usage, book.Text("Half of it is lost")));
        var heard = await host.AskAsync();
        Assert.Equal((86, 1920, 5, NumberOrigin.Estimated), (heard.Usage!.UncachedInput, heard.Usage.CacheRead, heard.Usage.Output, heard.Usage.Origin));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_EndOfSequence_IsCompletedWithIt(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), book.Text("Done"), .. book.End("eos")]));
        var heard = await host.AskAsync();
        Assert.Equal((AnswerState.Completed, "eos"), (heard.End, heard.RawFinishReason));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_SurrogateHalvesInTwoPieces_AreJoined(string kind)
    {
        var book = WireScripts.Of(kind);
        string[] halves = [book.Text("#").Replace("#", "\\ud83d"), book.Text("#").Replace("#", "\\ude00")];
        await using var host = await RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), .. halves, .. book.End(book.StopReason)]));
        Assert.Equal("😀", (await host.AskAsync()).Text);
    }
}
