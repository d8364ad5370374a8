using Playground.Llama.Inference;
using Playground.Models;

namespace Playground.Llama.Loading;

/// <summary>An entry of the list of local models, paths resolved.</summary>
sealed record LocalModel
{
    /// <summary>Name of the source that offers them.</summary>
    public const string SourceName = "local";

    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Maker { get; init; }

    public string? Licence { get; init; }

    public ModelAccess Access { get; init; }

    /// <summary>Full path.</summary>
    public required string Path { get; init; }

    public IReadOnlyList<LocalAdapter> Adapters { get; init; } = [];

    /// <summary>Full path of a chat template to use instead of the file's own.</summary>
    public string? ChatTemplate { get; init; }

    public bool PlainTemplate { get; init; }

    public bool SystemInUserTurn { get; init; }

    public int? ContextSize { get; init; }

    public ModelPlacement Placement { get; init; } = new(-1);

    public ContextNumbers Numbers { get; init; }

    public int? Threads { get; init; }

    public int? Slots { get; init; }

    public bool Preload { get; init; }

    public bool DropOldestTurns { get; init; }
}
