using Playground.Models;
using Playground.Settings;

namespace Playground.Llama.Shelf;

/// <summary>All local models: the built-in ones, then the configured ones; a configured model with the id of a built-in one replaces it.</summary>
sealed class LocalModels(LlamaOptions options, PlaygroundPaths paths)
{
    static readonly string NanoFolder = Path.Combine(AppContext.BaseDirectory, "NanoLlama");

    public IReadOnlyList<LocalModel> All { get; } = Merge(options, paths);

    public LocalModel? Find(string id) => All.FirstOrDefault(model => model.Id == id);

    static IReadOnlyList<LocalModel> Merge(LlamaOptions options, PlaygroundPaths paths)
    {
        var configured = options.Models.Select(model => Configured(model.Key, model.Value, paths)).ToArray();
        return [.. BuiltIn().Where(model => !options.Models.ContainsKey(model.Id)), .. configured];
    }

    static LocalModel[] BuiltIn()
    {
        var nano = new LocalModel
        {
            Id = "nano-llama",
            Name = "Nano Llama",
            Maker = "Playground",
            Licence = "MIT",
            Access = ModelAccess.OpenSource,
            Path = Path.Combine(NanoFolder, "nano-llama.gguf"),
        };
        return
        [
            nano,
            nano with { Id = "nano-llama-q4", Name = "Nano Llama Q4", Path = Path.Combine(NanoFolder, "nano-llama-q4.gguf") },
        ];
    }

    static LocalModel Configured(string id, LlamaModelOptions options, PlaygroundPaths paths) => new()
    {
        Id = id,
        Name = options.Name,
        Maker = options.Maker,
        Licence = options.Licence,
        Access = options.Access,
        Path = paths.Resolve(options.Path),
        Adapters = [.. options.Adapters.Select(adapter => new LocalAdapter(paths.Resolve(adapter.Path), (float)adapter.Scale))],
        ContextSize = options.ContextSize,
        GpuLayers = options.GpuLayers,
        Threads = options.Threads,
        Slots = options.Slots,
    };
}
