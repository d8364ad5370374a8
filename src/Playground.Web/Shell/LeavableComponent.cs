using Microsoft.AspNetCore.Components;

namespace Playground.Web.Shell;

/// <summary>A page, or a part of one, that lets go of what it waits for and holds when people leave it; also when it was left before it began to wait or to hold.</summary>
public abstract class LeavableComponent : ComponentBase, IDisposable
{
    // Cancelled, never disposed: work that goes on for a moment still asks for the token, and a source without a timer holds nothing.
    readonly CancellationTokenSource _leaving = new();
    PageLifetime? _lifetime;

    /// <summary>Is cancelled when the part is left. Blazor takes no notice of work that ends by it.</summary>
    protected CancellationToken Leaving => _leaving.Token;

    /// <summary>The part as its state needs it.</summary>
    protected PageLifetime Lifetime => _lifetime ??= new(InvokeAsync, StateHasChanged, DispatchExceptionAsync, Leaving);

    /// <summary>Disposes it when the part is left; at once when it has been.</summary>
    protected void OnLeaving(IDisposable held) => Lifetime.Hold(held);

    /// <inheritdoc cref="PageLifetime.Observe"/>
    protected void Observe(Task work) => Lifetime.Observe(work);

    public virtual void Dispose()
    {
        _leaving.Cancel();
        GC.SuppressFinalize(this);
    }
}
