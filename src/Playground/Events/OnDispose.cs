namespace Playground.Events;

/// <summary>Does something once, when it is disposed first.</summary>
sealed class OnDispose(Action action) : IDisposable
{
    Action? _action = action;

    public void Dispose() => Interlocked.Exchange(ref _action, null)?.Invoke();
}
