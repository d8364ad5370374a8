using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>Asking again: only before the first word, as long as the host wishes, and never where it helps nothing.</summary>
public sealed class RetryTests
{
    static readonly WireScripts Chat = WireScripts.Of(WireKinds.OpenAiChat);

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_TooManyRequests_WaitsAndAsksAgain(string kind)
    {
        var book = WireScripts.Of(kind);
        var refusal = FaultScripts.Json(429, book.Error("rate_limit_error", "Slow down"), "Retry-After: 0");
        await using var host = await RemoteHost.StartAsync(book, refusal, refusal, book.Stream(book.Answer("Yes")));
        var heard = await host.AskAsync();
        Assert.Equal(("Yes", 2, AnswerState.Completed), (heard.Text, heard.Retries, heard.End));
        Assert.Contains("retry-after", heard.RateLimits.Keys);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_KeepsFailing_AsksThreeTimesInAll(string kind)
    {
        var book = WireScripts.Of(kind);
        await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(529, book.Error("overloaded_error", "Overloaded"), "Retry-After: 0"));
        var heard = await host.AskAsync();
        Assert.Equal((FailureKind.Overloaded, 3), (heard.Failure!.Kind, host.Server.Requests.Count));
    }

    [Theory]
    [InlineData("Retry-After: 7")]
    [InlineData("retry-after-ms: 7000")]
    [InlineData("Retry-After: Thu, 01 Jan 2026 12:00:07 GMT")]
    public async Task Ask_WaitInAnyForm_IsAsLongAsTheHostSays(string header)
    {
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, null, new ImpatientTime(), FaultScripts.Json(429, Chat.Error("rate_limit", "Slow down"), header), Chat.Stream(Chat.Answer("Yes")));
        var heard = await host.AskAsync();
        Assert.Equal("Yes", heard.Text);
        var waits = heard.Waits.Where(wait => wait.Stage == WaitingStage.Retry).ToList();
        Assert.InRange(waits[0].Detail!.Value, 7, 7.7);
        Assert.InRange(waits.Count, 7, 8);
    }

    [Fact]
    public async Task Ask_GeminiRetryInfo_IsObeyed()
    {
        const string Body = """{"error":{"code":429,"message":"You exceeded your current quota","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"GenerateRequestsPerMinutePerProjectPerModel"}]},{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"17.5s"}]}}""";
        var book = WireScripts.Of(WireKinds.Gemini);
        await using var host = await RemoteHost.StartAsync(WireKinds.Gemini, null, new ImpatientTime(), FaultScripts.Json(429, Body), book.Stream(book.Answer("Yes")));
        var heard = await host.AskAsync();
        Assert.InRange(heard.Waits.First(wait => wait.Stage == WaitingStage.Retry).Detail!.Value, 17.5, 18.5);
        Assert.Equal("Yes", heard.Text);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_WaitOfADay_FailsNowAndSaysWhenAgain(string kind)
    {
        var book = WireScripts.Of(kind);
        var time = new ManualTime();
        await using var host = await RemoteHost.StartAsync(kind, null, time, FaultScripts.Json(429, book.Error("rate_limit_error", "Slow down"), "Retry-After: 86400"));
        var failure = (await host.AskAsync()).Failure!;
        Assert.Equal((FailureKind.RateLimited, time.GetUtcNow().AddDays(1)), (failure.Kind, failure.PossibleAgainAt));
        Assert.Contains("Possible again at 2026-01-02 12:00:00 UTC", failure.Message);
        Assert.Single(host.Server.Requests);
    }

    [Theory]
    [InlineData(429, """{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":"insufficient_quota"}}""")]
    [InlineData(402, """{"error":{"message":"Insufficient Balance","code":"invalid_request_error"}}""")]
    [InlineData(400, """{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low"}}""")]
    [InlineData(429, """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"quota","details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]}}""")]
    public async Task Ask_QuotaExhausted_IsNotAskedAgain(int status, string body)
    {
        await using var host = await RemoteHost.StartAsync(FaultScripts.Json(status, body));
        Assert.Equal(FailureKind.QuotaExhausted, (await host.AskAsync()).Failure!.Kind);
        Assert.Single(host.Server.Requests);
    }

    [Theory]
    [InlineData(401, FailureKind.WrongKey)]
    [InlineData(403, FailureKind.Forbidden)]
    [InlineData(404, FailureKind.ModelNotFound)]
    [InlineData(400, FailureKind.BadRequest)]
    public async Task Ask_RefusedForGood_IsNotAskedAgain(int status, FailureKind kind)
    {
        foreach (var book in WireKinds.All.Select(WireScripts.Of))
        {
            await using var host = await RemoteHost.StartAsync(book, FaultScripts.Json(status, book.Error("some_error", "No.")));
            Assert.Equal(kind, (await host.AskAsync()).Failure!.Kind);
            Assert.Single(host.Server.Requests);
        }
    }

    [Fact]
    public async Task Ask_ConnectionBrokenBeforeHeaders_IsAskedAgain()
    {
        await using var host = await RemoteHost.StartAsync(exchange => exchange.ResetAsync(), Chat.Stream(Chat.Answer("Yes")));
        var heard = await host.AskAsync();
        Assert.Equal(("Yes", 1), (heard.Text, heard.Retries));
    }

    [Fact]
    public async Task Ask_OneAnswerToldToSlowDown_OthersOfTheHostWaitToo()
    {
        var time = new ManualTime();
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, null, time, FaultScripts.Json(429, Chat.Error("rate_limit", "Slow down"), "Retry-After: 30"));
        using var enough = new CancellationTokenSource();
        var paused = new TaskCompletionSource();
        var first = host.AskAsync(onWait: _ => paused.TrySetResult(), cancellationToken: enough.Token);
        await paused.Task.WaitAsync(TestContext.Current.CancellationToken);
        var second = await host.AskAsync(onWait: _ => enough.Cancel(), cancellationToken: enough.Token);
        Assert.Equal((WaitingStage.Retry, 30), (second.Waits[0].Stage, second.Waits[0].Detail));
        Assert.True((await first).WasCancelled && second.WasCancelled);
        Assert.Single(host.Server.Requests);
    }

    [Fact]
    public async Task Ask_NobodyListens_IsUnreachable()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}");
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, options => { options.BaseUrl = url; options.Limits.Retries = 0; }, Chat.Stream());
        Assert.Equal(FailureKind.Unreachable, (await host.AskAsync()).Failure!.Kind);
    }
}
