using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Playground.Llama.Loading;

/// <summary>A loaded model in use. Disposing gives it back.</summary>
/// <param name="Loading">How long it took to load for this user; zero when it was loaded already.</param>
sealed class Lease<T>(T model, TimeSpan loading, Action release) : IDisposable where T : Loaded
{
    Action? _release = release;

    public T Model => model;

    public TimeSpan Loading => loading;

    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
