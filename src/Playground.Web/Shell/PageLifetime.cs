namespace Playground.Web.Shell;

/// <summary>What the state of a page needs of the page that shows it: its thread, a way to have it drawn again, and its end.</summary>
/// <param name="dispatch">Runs work where the page may be touched.</param>
/// <param name="redraw">Draws the page again; only called where it may be touched.</param>
/// <param name="failed">Is told what work that nobody waits for throws, while the page is there.</param>
/// <param name="left">Is cancelled when the page is left.</param>
public sealed class PageLifetime(Func<Func<Task>, Task> dispatch, Action redraw, Func<Exception, Task> failed, CancellationToken left)
{
    public CancellationToken Left => left;

    /// <summary>Runs work from another thread where the page may be touched.</summary>
    public Task InvokeAsync(Func<Task> work) => dispatch(work);

    public void Redraw() => redraw();

    /// <summary>Disposes it when the page is left; at once when it has been.</summary>
    public void Hold(IDisposable held) => left.Register(held.Dispose);

    /// <summary>Lets work go on by itself. What it throws shows as what the page throws itself would; not when the page was left, which takes its ground away.</summary>
    public void Observe(Task work) => work.Observe(exception => left.IsCancellationRequested ? Task.CompletedTask : failed(exception));

    /// <returns>False when the page was left meanwhile.</returns>
    public async Task<bool> PauseAsync(TimeSpan pause, TimeProvider time)
    {
        try
        {
            await Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, time, left);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
