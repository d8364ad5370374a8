using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Playground.Testing;
using Playground.Web.Shell;
using Xunit;

namespace Playground.Web.Tests.Shell;

/// <summary>A page that nobody draws: the thread, the redraws and the end that the state of a page needs.</summary>
sealed class ViewedPage : IAsyncDisposable
{
    /// <summary>Only to end a test that waits for what never comes.</summary>
    static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    readonly Dispatcher _dispatcher = Dispatcher.CreateDefault();
    readonly CancellationTokenSource _left = new();
    readonly ConcurrentQueue<Task> _pushed = new();
    TaskCompletionSource _redrawn = NewRedraw();

    public ViewedPage() => Lifetime = new(Push, Redraw, FailAsync, _left.Token);

    public PageLifetime Lifetime { get; }

    /// <summary>What went wrong while nobody waited for it.</summary>
    public List<Exception> Failures { get; } = [];

    /// <summary>Does something as a click would.</summary>
    public Task DoAsync(Func<Task> action) => _dispatcher.InvokeAsync(action);

    public Task<T> DoAsync<T>(Func<Task<T>> action) => _dispatcher.InvokeAsync(action);

    /// <summary>Completes as soon as the page, drawn again, shows it.</summary>
    public async Task UntilAsync(Func<bool> shows)
    {
        while (true)
        {
            var redrawn = Volatile.Read(ref _redrawn).Task;
            if (await _dispatcher.InvokeAsync(shows))
                return;
            await redrawn.WaitAsync(_patience);
            Assert.Empty(Failures);
        }
    }

    /// <summary>Lets time pass, and all that comes with it on this page.</summary>
    public async Task PassAsync(ManualTime time, TimeSpan step, int steps = 1)
    {
        for (; steps > 0; steps--)
        {
            time.Advance(step);
            await _dispatcher.InvokeAsync(() => { });
        }
    }

    /// <summary>The page is left. What was on its way to it is over then, so that what it asks for may go too.</summary>
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await Task.WhenAll(_pushed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    Task Push(Func<Task> work)
    {
        var pushed = _dispatcher.InvokeAsync(work);
        _pushed.Enqueue(pushed);
        return pushed;
    }

    void Redraw() => Interlocked.Exchange(ref _redrawn, NewRedraw()).SetResult();

    Task FailAsync(Exception exception)
    {
        Failures.Add(exception);
        Redraw();
        return Task.CompletedTask;
    }

    static TaskCompletionSource NewRedraw() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
