using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Playground.Faults;
using Playground.Llama.Configuration;
using Playground.Llama.Energy;
using Playground.Llama.Faults;
using Playground.Llama.Inference;

namespace Playground.Llama.Loading;

/// <summary>
/// Keeps models in memory: loads them when first asked for, one at a time; when the memory doesn't suffice, the one that was used longest ago makes room.
/// </summary>
sealed class ModelCache(ModelFiles files, LlamaOptions options, EnergyMeter meter, ThreadShares threads, TimeProvider time, ILogger<ModelCache> logger) : IDisposable
{
    readonly SemaphoreSlim _loading = new(1, 1);
    readonly Lock _gate = new();
    readonly Dictionary<(string Id, bool Embeds), Loaded> _models = [];
    readonly ModelLoader _loader = new(files, meter, threads, time, logger);
    readonly ConcurrentDictionary<string, float> _progress = new();
    TaskCompletionSource _givenBack = new(TaskCreationOptions.RunContinuationsAsynchronously);
    long _uses;
    bool _disposed;

    /// <summary>Share of a model that is loaded, while it is being loaded.</summary>
    public double? Progress(string id) => _progress.TryGetValue(id, out var done) ? done : null;

    /// <summary>The loaded model with this id, or <c>null</c>.</summary>
    public LoadedModel? Find(string id) { lock (_gate) return (LoadedModel?)_models.GetValueOrDefault((id, false)); }

    /// <summary>A model in memory that answers, to be given back.</summary>
    /// <exception cref="ModelFailureException">It can't be loaded.</exception>
    public Task<Lease<LoadedModel>> LeaseAsync(LocalModel model, CancellationToken cancellationToken = default) =>
        WaitAsync(LeaseAsync(model, false, _loader.Needed, _loader.LoadAsync), cancellationToken);

    /// <summary>A model in memory that makes vectors of texts, to be given back.</summary>
    /// <exception cref="ModelFailureException">It can't be loaded.</exception>
    public Task<Lease<LoadedEmbedder>> LeaseEmbedderAsync(LocalModel model, CancellationToken cancellationToken = default) =>
        WaitAsync(LeaseAsync(model, true, _loader.NeededForEmbeddings, _loader.LoadEmbedderAsync), cancellationToken);

    /// <summary>Who stops waiting doesn't stop the loading, which others may wait for too; the lease is given back when it comes.</summary>
    static async Task<Lease<T>> WaitAsync<T>(Task<Lease<T>> leasing, CancellationToken cancellationToken) where T : Loaded
    {
        try
        {
            return await leasing.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _ = GiveBackAsync(leasing);
            throw;
        }
    }

    static async Task GiveBackAsync<T>(Task<Lease<T>> leasing) where T : Loaded
    {
        try
        {
            (await leasing).Dispose();
        }
        catch (ModelFailureException)
        {
            // Whoever asks next hears of it.
        }
    }

    async Task<Lease<T>> LeaseAsync<T>(LocalModel model, bool embeds, Func<LocalModel, long> needed, Func<LocalModel, Action<float>, Task<T>> load) where T : Loaded
    {
        var key = (model.Id, embeds);
        if (TryLease<T>(key) is { } ready)
            return ready;
        var started = time.GetTimestamp();
        await _loading.WaitAsync();
        try
        {
            if (TryLease<T>(key) is { } loaded)
                return loaded;
            await MakeRoomAsync(model, needed);
            return Keep(key, await load(model, done => _progress[model.Id] = done), started);
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

    Lease<T>? TryLease<T>((string, bool) key) where T : Loaded
    {
        lock (_gate)
        {
            if (!_models.TryGetValue(key, out var model))
                return null;
            if (!model.HasEnded)
                return Lease((T)model, TimeSpan.Zero);
            _models.Remove(key);
            model.Dispose();
            return null;
        }
    }

    Lease<T> Lease<T>(T model, TimeSpan loading) where T : Loaded
    {
        model.Users++;
        model.LastUse = ++_uses;
        return new(model, loading, () => GiveBack(model));
    }

    void GiveBack(Loaded model)
    {
        lock (_gate)
        {
            model.Users--;
            _givenBack.TrySetResult();
            _givenBack = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Unloads what nobody uses until a model fits, and waits for what is in use.</summary>
    async Task MakeRoomAsync(LocalModel model, Func<LocalModel, long> need)
    {
        while (true)
        {
            Task givenBack;
            lock (_gate)
            {
                var (needed, room) = (need(model), Room());
                if (needed <= room || _disposed)
                    return;
                if (_models.Where(loaded => loaded.Value.Users == 0).OrderBy(loaded => loaded.Value.LastUse).Select(loaded => loaded.Key).FirstOrDefault() is { Id: not null } idle)
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

    void Unload((string Id, bool Embeds) key)
    {
        logger.LogInformation("Unloading {Model} to make room", key.Id);
        if (_models.Remove(key, out var model))
            model.Dispose();
    }

    Lease<T> Keep<T>((string Id, bool Embeds) key, T loaded, long started) where T : Loaded
    {
        lock (_gate)
        {
            if (_disposed)
            {
                loaded.Dispose();
                throw LlamaFailures.Ended();
            }
            _models[key] = loaded;
            var took = time.GetElapsedTime(started);
            logger.LogInformation("Loaded {Model} in {Milliseconds:F0} ms: {Device} ({Reason})", key.Id, took.TotalMilliseconds, loaded.Device, loaded.Threads.Reason);
            return Lease(loaded, took);
        }
    }
}
