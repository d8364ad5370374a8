using Microsoft.Extensions.Logging;
using Playground.Llama.Energy;
using Playground.Llama.Files;
using Playground.Llama.Inference;
using Playground.Llama.Library;
using Playground.Llama.Templates;

namespace Playground.Llama.Loading;

/// <summary>Brings models into memory; weights of the same file are there once. Loads one model at a time.</summary>
sealed class ModelLoader(ModelFiles files, EnergyMeter meter, ThreadShares threads, TimeProvider time, ILogger logger)
{
    readonly Lock _gate = new();
    readonly Dictionary<(string Path, ModelPlacement Placement), SharedWeights> _weights = [];

    /// <summary>Bytes that loading a model would take now, beside what others have loaded already.</summary>
    public long Needed(LocalModel model)
    {
        var header = files.Check(model);
        return Needed(model, header, ModelShape.Choose(model, header).Context);
    }

    /// <summary>The same for making vectors of texts with it.</summary>
    public long NeededForEmbeddings(LocalModel model)
    {
        var header = files.CheckForEmbeddings(model);
        return Needed(model, header, ModelShape.ChooseForEmbeddings(model, header));
    }

    /// <summary>Loads a model for making vectors of texts.</summary>
    /// <param name="progress">Called with the share done, 0 to 1.</param>
    /// <exception cref="ModelFailureException">It can't be loaded.</exception>
    public async Task<LoadedEmbedder> LoadEmbedderAsync(LocalModel model, Action<float> progress)
    {
        NativeLog.Use(logger);
        using var work = meter.Begin();
        return await NativeStops.RunAsync(() => LoadEmbedder(model, progress));
    }

    /// <summary>Loads a model for answering.</summary>
    /// <param name="progress">Called with the share done, 0 to 1.</param>
    /// <exception cref="ModelFailureException">It can't be loaded.</exception>
    public async Task<LoadedModel> LoadAsync(LocalModel model, Action<float> progress)
    {
        NativeLog.Use(logger);
        using var work = meter.Begin();
        var hashing = files.HashAsync(model.Path);
        var reading = Task.Run(() => ModelTemplates.Read(files.Check(model), model.ChatTemplate));
        var loaded = await NativeStops.RunAsync(() => Load(model, progress, reading));
        return loaded(await hashing);
    }

    /// <param name="reading">Reads the templates meanwhile.</param>
    Func<string, LoadedModel> Load(LocalModel model, Action<float> progress, Task<ModelTemplates> reading)
    {
        var bytes = Needed(model);
        var header = files.Check(model);
        var plan = ModelShape.Choose(model, header);
        return WithContext<Func<string, LoadedModel>>(model, plan.Context, progress, (weights, adapters, context) =>
        {
            var choice = Choose(context, model, plan, header);
            var templates = reading.GetAwaiter().GetResult();
            var scheduler = new LlamaScheduler(weights.Weights, context, !ModelShape.IsSmall(header), threads, new(meter, model.Placement.Gpus().Count > 0, time), time, logger);
            return hash => new(weights, adapters, context, scheduler)
            {
                Bytes = bytes,
                Device = LlamaDevices.Describe(model.Placement.Gpus(), choice.Threads),
                Threads = choice,
                FileHash = hash,
                Templates = templates,
                Time = time,
            };
        });
    }

    LoadedEmbedder LoadEmbedder(LocalModel model, Action<float> progress)
    {
        var bytes = NeededForEmbeddings(model);
        var header = files.CheckForEmbeddings(model);
        var shape = ModelShape.ChooseForEmbeddings(model, header);
        return WithContext(model, shape, progress, (weights, adapters, context) =>
            new LoadedEmbedder(weights, adapters, new(weights.Weights, context, !ModelShape.IsSmall(header), threads, meter))
            {
                Bytes = bytes,
                Device = LlamaDevices.Describe(model.Placement.Gpus(), shape.Threads),
                // A step of many tokens is worth all cores where one of a few is not.
                Threads = new(shape.Threads, shape.Threads > 1 && model.Threads is null ? "all, since whole texts are read" : Reason(model, header)),
            });
    }

    /// <summary>Makes something over a model's weights, its adapters and a context of its own; none of them is left behind when that fails.</summary>
    T WithContext<T>(LocalModel model, ContextShape shape, Action<float> progress, Func<SharedWeights, IReadOnlyList<AppliedAdapter>, LlamaContext, T> make)
    {
        var weights = Weights(model, progress);
        var adapters = new List<AppliedAdapter>();
        LlamaContext? context = null;
        try
        {
            foreach (var adapter in model.Adapters)
                adapters.Add(new(weights.Weights.LoadAdapter(adapter.Path), adapter.Scale));
            context = LlamaContext.Create(weights.Weights, shape, adapters);
            return make(weights, adapters, context);
        }
        catch
        {
            context?.Dispose();
            foreach (var adapter in adapters)
                adapter.Adapter.Unload();
            weights.Release();
            throw;
        }
    }

    long Needed(LocalModel model, GgufHeader header, ContextShape shape)
    {
        var context = ModelShape.ContextMemory(header, shape);
        lock (_gate)
            return _weights.ContainsKey((model.Path, model.Placement)) ? context : context + header.TensorBytes;
    }

    ThreadChoice Choose(LlamaContext context, LocalModel model, ModelPlan plan, GgufHeader header)
    {
        if (!plan.MeasuresThreads)
            return new(plan.Context.Threads, Reason(model, header));
        // Beside other work a trial would measure that.
        if (!threads.IsIdle)
            return new(plan.Context.Threads, "all: not measured, since something else was computed while it was loaded");
        using var share = threads.Begin(plan.Context.Threads);
        return ThreadTrial.Run(context, time);
    }

    /// <summary>Why a model has the threads that it has where they are not measured.</summary>
    public static string Reason(LocalModel model, GgufHeader header) => model.Threads is not null ? "as configured"
        : ModelShape.IsSmall(header) ? "a small model: further threads would only wait for each other"
        : "there is only one";

    SharedWeights Weights(LocalModel model, Action<float> progress)
    {
        var key = (model.Path, model.Placement);
        lock (_gate)
        {
            if (_weights.TryGetValue(key, out var known))
                return known.Use();
        }
        var shared = new SharedWeights(LlamaWeights.Load(model.Path, model.Placement, progress), _ => Forget(key)).Use();
        lock (_gate)
            _weights[key] = shared;
        return shared;
    }

    void Forget((string, ModelPlacement) key)
    {
        lock (_gate)
            _weights.Remove(key);
    }
}
