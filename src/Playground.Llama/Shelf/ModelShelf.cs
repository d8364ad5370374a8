using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Playground.Comparing;
using Playground.Llama.Engine;

namespace Playground.Llama.Shelf;

/// <summary>
/// Keeps models in memory: loads them when first asked for, one at a time; when the memory doesn't suffice, the one that was used longest ago makes room.
/// </summary>
sealed class ModelShelf(ModelFiles files, LlamaOptions options, TimeProvider time, ILogger<ModelShelf> logger) : IDisposable
{
    readonly SemaphoreSlim _loading = new(1, 1);
    readonly Lock _gate = new();
    readonly Dictionary<string, LoadedModel> _models = [];
    readonly ModelLoader _loader = new(files, time, logger);
    readonly ConcurrentDictionary<string, float> _progress = new();
    TaskCompletionSource _givenBack = new(TaskCreationOptions.RunContinuationsAsynchronously);
    long _uses;
    bool _disposed;

    /// <summary>Share of a model that is loaded, while it is being loaded.</summary>
    public double? Progress(string id) => _progress.TryGetValue(id, out var done) ? done : null;

    /// <summary>The loaded model with this id, or <c>null</c>.</summary>
    public LoadedModel? Find(string id) { lock (_gate) return _models.GetValueOrDefault(id); }

    /// <summary>A model in memory, to be given back.</summary>
    /// <exception cref="ModelFailureException">It can't be loaded.</exception>
    public async Task<ModelLease> LeaseAsync(LocalModel model)
    {
        if (TryLease(model.Id) is { } ready)
            return ready;
        var started = time.GetTimestamp();
        await _loading.WaitAsync();
        try
        {
            if (TryLease(model.Id) is { } loaded)
                return loaded;
            await MakeRoomAsync(model);
            return await LoadAsync(model, started);
        }
        finally
        {
            _progress.TryRemove(model.Id, out _);
            _loading.Release();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            foreach (var model in _models.Values)
                model.Dispose();
            _models.Clear();
        }
        _givenBack.TrySetResult();
    }

    ModelLease? TryLease(string id)
    {
        lock (_gate)
        {
            if (!_models.TryGetValue(id, out var model))
                return null;
            if (!model.Scheduler.HasEnded)
                return Lease(model, TimeSpan.Zero);
            // It failed beyond repair: the next one loads it anew.
            _models.Remove(id);
            model.Dispose();
            return null;
        }
    }

    ModelLease Lease(LoadedModel model, TimeSpan loading)
    {
        model.Users++;
        model.LastUse = ++_uses;
        return new(model, loading, () => GiveBack(model));
    }

    void GiveBack(LoadedModel model)
    {
        lock (_gate)
        {
            model.Users--;
            _givenBack.TrySetResult();
            _givenBack = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Unloads what nobody uses until a model fits, and waits for what is in use.</summary>
    async Task MakeRoomAsync(LocalModel model)
    {
        while (true)
        {
            Task givenBack;
            lock (_gate)
            {
                var (needed, room) = (_loader.Needed(model), Room());
                if (needed <= room || _disposed)
                    return;
                if (_models.Where(loaded => loaded.Value.Users == 0).OrderBy(loaded => loaded.Value.LastUse).Select(loaded => loaded.Key).FirstOrDefault() is { } idle)
                {
                    Unload(idle);
                    continue;
                }
                if (_models.Count == 0)
                    throw LlamaFailures.TooLarge(Path.GetFileName(model.Path), needed, room);
                givenBack = _givenBack.Task;
            }
            await givenBack;
        }
    }

    long Room() => options.MemoryMiB is { } budget
        ? Math.Max(0, ((long)budget << 20) - _models.Values.Sum(model => model.Bytes))
        : MachineMemory.Free();

    void Unload(string id)
    {
        logger.LogInformation("Unloading {Model} to make room", id);
        if (_models.Remove(id, out var model))
            model.Dispose();
    }

    async Task<ModelLease> LoadAsync(LocalModel model, long started)
    {
        var loaded = await _loader.LoadAsync(model, done => _progress[model.Id] = done);
        lock (_gate)
        {
            if (_disposed)
            {
                loaded.Dispose();
                throw LlamaFailures.Ended();
            }
            _models[model.Id] = loaded;
            var took = time.GetElapsedTime(started);
            logger.LogInformation("Loaded {Model} in {Milliseconds:F0} ms: {Device} ({Reason})", model.Id, took.TotalMilliseconds, loaded.Device, loaded.Threads.Reason);
            return Lease(loaded, took);
        }
    }
}

/// <summary>A loaded model in use. Disposing gives it back.</summary>
/// <param name="Loading">How long it took to load for this user; zero when it was loaded already.</param>
sealed class ModelLease(LoadedModel model, TimeSpan loading, Action release) : IDisposable
{
    Action? _release = release;

    public LoadedModel Model => model;

    public TimeSpan Loading => loading;

    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
