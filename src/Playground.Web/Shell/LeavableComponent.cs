using Microsoft.AspNetCore.Components;

namespace Playground.Web.Shell;

/// <summary>A page, or a part of one, that lets go of what it waits for and holds when people leave it; also when it was left before it began to wait or to hold.</summary>
public abstract class LeavableComponent : ComponentBase, IDisposable
{
    // Cancelled, never disposed: work that goes on for a moment still asks for the token, and a source without a timer holds nothing.
    readonly CancellationTokenSource _leaving = new();

    /// <summary>Is cancelled when the part is left. Blazor takes no notice of work that ends by it.</summary>
    protected CancellationToken Leaving => _leaving.Token;

    /// <summary>Disposes it when the part is left; at once when it has been.</summary>
    protected void OnLeaving(IDisposable held) => Leaving.Register(held.Dispose);

    /// <summary>Lets work go on by itself. What it throws shows as what the part throws itself would, and is logged; not when the part was left, which takes its ground away.</summary>
    protected void Observe(Task work) => work.Observe(exception => Leaving.IsCancellationRequested ? Task.CompletedTask : DispatchExceptionAsync(exception));

    public virtual void Dispose()
    {
        _leaving.Cancel();
        GC.SuppressFinalize(this);
    }
}
