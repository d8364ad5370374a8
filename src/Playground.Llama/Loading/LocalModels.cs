using Playground.Llama.Configuration;
using Playground.Llama.Inference;
using Playground.Models;
using Playground.Settings;

namespace Playground.Llama.Loading;

/// <summary>
/// All local models: the built-in ones, then the configured ones, then those in folders, fetched and added; a configured model with the id of a built-in one
/// replaces it.
/// </summary>
sealed class LocalModels(LlamaOptions options, PlaygroundPaths paths, AddedPaths added)
{
    static readonly string NanoFolder = Path.Combine(AppContext.BaseDirectory, "NanoLlama");

    readonly LocalModel[] _named = Merge(options, paths);
    readonly string[] _folders = [.. options.Folders.Select(paths.Resolve), DownloadFolder(paths)];

    /// <summary>Folders are looked at each time: a file that was put there is a model without a restart.</summary>
    public IReadOnlyList<LocalModel> All => [.. _named, .. ModelFolders.Find([.. _folders, .. added.Read()], _named)];

    /// <summary>Where fetched files go.</summary>
    public static string DownloadFolder(PlaygroundPaths paths) => Path.Combine(paths.DataFolder, "models");

    public LocalModel? Find(string id) => All.FirstOrDefault(model => model.Id == id);

    /// <summary>A model outside of any list: a built-in one by its id, or a file.</summary>
    /// <param name="id">What it is known as; by default its path.</param>
    public static LocalModel One(string modelOrPath, string? id, LlamaModelOptions options)
    {
        var builtIn = BuiltIn().FirstOrDefault(model => model.Id == modelOrPath);
        var path = builtIn?.Path ?? Path.GetFullPath(options.Path);
        var asked = Configured(id ?? path, options, new(Environment.CurrentDirectory, Environment.CurrentDirectory)) with { Path = path };
        return builtIn is null ? asked : asked with { Name = builtIn.Name, Maker = builtIn.Maker, Licence = builtIn.Licence, Access = builtIn.Access, Adapters = [.. builtIn.Adapters, .. asked.Adapters] };
    }

    static LocalModel[] Merge(LlamaOptions options, PlaygroundPaths paths)
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
        var german = new LocalAdapter(Path.Combine(NanoFolder, "nano-llama-german.gguf"), 1);
        return
        [
            nano,
            nano with { Id = "nano-llama-q4", Name = "Nano Llama Q4", Path = Path.Combine(NanoFolder, "nano-llama-q4.gguf") },
            nano with { Id = "nano-llama-german", Name = "Nano Llama Deutsch", Adapters = [german] },
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
        ChatTemplate = options.ChatTemplate is { } template ? paths.Resolve(template) : null,
        PlainTemplate = options.PlainTemplate,
        SystemInUserTurn = options.SystemInUserTurn,
        ContextSize = options.ContextSize,
        Placement = new(options.GpuLayerCount ?? options.GpuLayers, options.MainGpu, options.SplitMode, string.Join(',', options.Devices)),
        Numbers = new(options.FlashAttention, options.TypeK is { } keys ? CacheType.Find(keys) : null, options.TypeV is { } values ? CacheType.Find(values) : null),
        Threads = options.Threads,
        Slots = options.Slots,
        Preload = options.Preload,
        DropOldestTurns = options.DropOldestTurns,
    };
}
