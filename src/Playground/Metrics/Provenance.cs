using System.Text.Json.Serialization;

namespace Playground.Metrics;

/// <summary>What one must know to obtain an answer again. Fields that don't apply to a source stay <c>null</c>.</summary>
public sealed record Provenance
{
    /// <summary>Name of the source: an endpoint, or <c>local</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The host that was asked; <c>null</c> for this machine.</summary>
    public string? Host { get; init; }

    /// <summary>Wire format or engine: <c>openai-chat</c>, <c>llama.cpp</c>, …</summary>
    public string? Via { get; init; }

    /// <summary>SHA-256 of the model file, in hex.</summary>
    public string? FileSha256 { get; init; }

    public string? Quantisation { get; init; }

    public string? EngineVersion { get; init; }

    public string? Device { get; init; }

    public int? ContextSize { get; init; }

    /// <summary>Name or source of the chat template that was applied.</summary>
    public string? Template { get; init; }

    /// <summary>SHA-256 of the chat template's text, in hex.</summary>
    public string? TemplateSha256 { get; init; }

    /// <summary>Version of the interpreter that rendered the chat template.</summary>
    public string? TemplateInterpreter { get; init; }

    public IReadOnlyList<string> Adapters { get; init; } = [];

    /// <summary>What a gateway on the way told; <c>null</c> where there was none.</summary>
    public GatewayFacts? Gateway { get; init; }

    /// <summary>Another model went on in the middle; <c>null</c> for an answer by one.</summary>
    public Takeover? Takeover { get; init; }

    /// <summary>Somebody has said that the answer may be rated although it is a substitute.</summary>
    public bool RatedAnyway { get; init; }

    /// <summary>A cache or another model answered in the place of the one that was asked.</summary>
    [JsonIgnore]
    public bool IsSubstitute => Gateway is { IsFallback: true } or { IsCached: true };
}
