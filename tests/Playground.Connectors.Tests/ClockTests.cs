using Playground.Comparisons;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Faults;
using Playground.Testing;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>The own clocks: for headers, for silence, for the whole answer; and giving up at the user's word.</summary>
public sealed class ClockTests
{
    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_Silence_IsStalledWithTheTextBefore(string kind)
    {
        var book = WireScripts.Of(kind);
        var time = new ManualTime();
        await using var host = await RemoteHost.StartAsync(kind, null, time, async exchange =>
        {
            await exchange.BeginAsync(book.ContentType);
            await exchange.SendAsync(string.Concat([.. book.Begin(), book.Text("Half")]));
            await exchange.HangAsync();
        });
        var heard = await host.AskAsync(onText: () => time.Advance(TimeSpan.FromSeconds(61)));
        Assert.Equal(("Half", null, FailureKind.Stalled), (heard.Text, heard.End, heard.Failure!.Kind));
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_OnlyKeepAlives_AreNoProgress(string kind)
    {
        var book = WireScripts.Of(kind);
        var time = new ManualTime();
        var begun = new TaskCompletionSource();
        await using var host = await RemoteHost.StartAsync(kind, null, time, async exchange =>
        {
            await exchange.BeginAsync(book.ContentType);
            await exchange.SendAsync(string.Concat([.. book.Begin(), book.Text("Half")]));
            await begun.Task.WaitAsync(exchange.Gone);
            for (var second = 0; second < 100; second++)
            {
                await exchange.SendAsync(book.KeepAlive);
                time.Advance(TimeSpan.FromSeconds(1));
            }
            await exchange.HangAsync();
        });
        Assert.Equal(FailureKind.Stalled, (await host.AskAsync(onText: () => begun.TrySetResult())).Failure!.Kind);
    }

    [Fact]
    public async Task Ask_KeepAlivesAfterTheEnd_DoNotHoldTheAnswer()
    {
        var book = WireScripts.Of(WireKinds.OpenAiChat);
        var time = new ManualTime();
        var begun = new TaskCompletionSource();
        await using var host = await RemoteHost.StartAsync(book.Kind, null, time, async exchange =>
        {
            await exchange.BeginAsync(book.ContentType);
            await exchange.SendAsync(string.Concat(book.Answer("All.")[..^1]));
            await begun.Task.WaitAsync(exchange.Gone);
            for (var second = 0; second < 100; second++)
            {
                await exchange.SendAsync(book.KeepAlive);
                time.Advance(TimeSpan.FromSeconds(1));
            }
            await exchange.HangAsync();
        });
        var heard = await host.AskAsync(onText: () => begun.TrySetResult());
        Assert.Equal((AnswerState.Completed, book.Usage), (heard.End, heard.Usage));
    }

    [Fact]
    public async Task Ask_NoHeaders_EndsAfterTheHeadersClock()
    {
        var time = new ManualTime();
        await using var host = await RemoteHost.StartAsync(WireKinds.OpenAiChat, null, time, async exchange =>
        {
            time.Advance(TimeSpan.FromSeconds(61));
            await exchange.HangAsync();
        });
        Assert.Equal((FailureKind.HeadersTimeout, "60"), await host.AskAsync() is { Failure: { } failure } ? (failure.Kind, failure.Data["seconds"]) : default);
    }

    [Theory]
    [InlineData(false, 100, true)]
    [InlineData(true, 100, false)]
    [InlineData(true, 301, true)]
    public async Task Ask_ReasoningModel_MayBeSilentLonger(bool reasoning, int seconds, bool stalls)
    {
        var book = WireScripts.Of(WireKinds.OpenAiChat);
        var time = new ManualTime();
        var silence = new TaskCompletionSource();
        await using var host = await RemoteHost.StartAsync(book.Kind, options => options.Facts["m"] = new() { Reasoning = reasoning }, time, async exchange =>
        {
            await exchange.BeginAsync(book.ContentType);
            await exchange.SendAsync(book.Text("Half"));
            await silence.Task.WaitAsync(exchange.Gone);
            await exchange.SendAsync(string.Concat(book.End("stop")));
            await exchange.EndAsync();
        });
        var heard = await host.AskAsync(onText: () => { if (silence.Task.IsCompleted) return; time.Advance(TimeSpan.FromSeconds(seconds)); if (!stalls) silence.SetResult(); });
        Assert.Equal(stalls ? FailureKind.Stalled : null, heard.Failure?.Kind);
    }

    [Fact]
    public async Task Ask_WordsWithoutEnd_StopAtTheTotal()
    {
        var book = WireScripts.Of(WireKinds.OpenAiChat);
        var time = new ManualTime();
        await using var host = await RemoteHost.StartAsync(book.Kind, null, time, async exchange =>
        {
            await exchange.BeginAsync(book.ContentType);
            while (!exchange.Gone.IsCancellationRequested) await exchange.SendAsync(book.Text("on and "));
        });
        var heard = await host.AskAsync(onText: () => time.Advance(TimeSpan.FromSeconds(30)));
        Assert.Equal(FailureKind.TotalTimeout, heard.Failure!.Kind);
    }

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public async Task Ask_Cancelled_ClosesTheSocketFreesTheSlotAndCountsWhatCame(string kind)
    {
        var book = WireScripts.Of(kind);
        var closed = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        await using var host = await RemoteHost.StartAsync(kind, options => options.Limits.Parallel = 1, async exchange =>
        {
            await exchange.BeginAsync(book.ContentType);
            await exchange.SendAsync(string.Concat([.. book.Begin(), book.Text("Eight ch")]));
            await exchange.HangAsync();
            closed.SetResult();
        }, book.Stream(book.Answer("Next")));
        var heard = await host.AskAsync(onText: cancel.Cancel, cancellationToken: cancel.Token);
        Assert.True(heard.WasCancelled);
        Assert.True(heard.Usage!.Output > 0);
        await closed.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Next", (await host.AskAsync()).Text);
    }
}
