using Playground.Web.Shell;

namespace Playground.Web.Reports;

/// <summary>Figures of a report that are being taken: how far it is, and a way to stop it. It ends when the page is left.</summary>
sealed class ReportReading(PageLifetime page) : IProgress<int>, IDisposable
{
    readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(page.Left);

    /// <summary>Comparisons that have been read.</summary>
    public int Read { get; private set; }

    public CancellationToken Stopped => _stop.Token;

    public void Stop() => _stop.Cancel();

    void IProgress<int>.Report(int read) => page.Observe(page.InvokeAsync(() =>
    {
        Read = read;
        page.Redraw();
        return Task.CompletedTask;
    }));

    public void Dispose() => _stop.Dispose();
}
