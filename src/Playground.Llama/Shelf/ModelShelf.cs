using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Playground.Comparing;
using Playground.Llama.Engine;
using Playground.Llama.Native;

namespace Playground.Llama.Shelf;

/// <summary>Keeps models in memory: loads them when first asked for, one at a time, and shares weights between those made of the same file.</summary>
sealed class ModelShelf(ModelFiles files, TimeProvider time, ILogger<ModelShelf> logger) : IDisposable
{
    readonly SemaphoreSlim _loading = new(1, 1);
    readonly Lock _gate = new();
    readonly Dictionary<string, LoadedModel> _models = [];
    readonly Dictionary<(string Path, int GpuLayers), SharedWeights> _weights = [];
    readonly ConcurrentDictionary<string, float> _progress = new();
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
            return TryLease(model.Id) ?? await Task.Run(() => LoadAsync(model, started));
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
    }

    ModelLease? TryLease(string id)
    {
        lock (_gate)
            return _models.TryGetValue(id, out var model) ? Lease(model, TimeSpan.Zero) : null;
    }

    ModelLease Lease(LoadedModel model, TimeSpan loading)
    {
        model.Users++;
        model.LastUse = ++_uses;
        return new(model, loading, () => { lock (_gate) model.Users--; });
    }

    async Task<ModelLease> LoadAsync(LocalModel model, long started)
    {
        NativeLog.Use(logger);
        var hashing = files.HashAsync(model.Path);
        var loaded = Load(model, await hashing);
        lock (_gate)
        {
            if (_disposed)
            {
                loaded.Dispose();
                throw LlamaFailures.Ended();
            }
            _models[model.Id] = loaded;
            var took = time.GetElapsedTime(started);
            logger.LogInformation("Loaded {Model} in {Milliseconds:F0} ms: {Device}", model.Id, took.TotalMilliseconds, loaded.Device);
            return Lease(loaded, took);
        }
    }

    LoadedModel Load(LocalModel model, string hash)
    {
        var header = files.Header(model.Path);
        var shape = ModelShape.Choose(model, header);
        var weights = Weights(model).Use();
        var adapters = new List<AppliedAdapter>();
        LlamaContext? context = null;
        try
        {
            foreach (var adapter in model.Adapters)
            {
                files.Header(adapter.Path);
                adapters.Add(new(weights.Weights.LoadAdapter(adapter.Path), adapter.Scale));
            }
            context = LlamaContext.Create(weights.Weights, shape, adapters);
            return new(weights, adapters, context, new(weights.Weights, context, time, logger))
            {
                Bytes = ModelShape.Memory(header, shape),
                Device = LlamaDevices.Describe(model.GpuLayers, shape.Threads),
                FileHash = hash,
            };
        }
        catch
        {
            context?.Dispose();
            foreach (var adapter in adapters)
                adapter.Handle.Dispose();
            weights.Release();
            throw;
        }
    }

    SharedWeights Weights(LocalModel model)
    {
        var key = (model.Path, model.GpuLayers);
        if (_weights.TryGetValue(key, out var known))
            return known;
        var weights = LlamaWeights.Load(model.Path, model.GpuLayers, done => _progress[model.Id] = done);
        return _weights[key] = new(weights, _ => _weights.Remove(key));
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
