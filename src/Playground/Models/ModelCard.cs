using System.Text.Json.Serialization;
using Playground.Faults;

namespace Playground.Models;

/// <summary>What is known about a model. <c>null</c> and <c>Unknown</c> mean "not known"; nothing here is inferred.</summary>
public sealed record ModelCard
{
    /// <summary>The model's one name everywhere: <c>nano-llama</c> for a local model, <c>openai/gpt-x</c> for a hosted one.</summary>
    public required string Id { get; init; }

    /// <summary>The name people read.</summary>
    public required string Name { get; init; }

    /// <summary>The source that offers it: an endpoint's name, or <c>local</c>.</summary>
    public required string Source { get; init; }

    public string? Maker { get; init; }

    public ModelAccess Access { get; init; }

    /// <summary>Licence of the weights, as an SPDX id where there is one.</summary>
    public string? Licence { get; init; }

    /// <summary>Context window in tokens, prompt and answer together.</summary>
    public int? ContextLength { get; init; }

    public Pricing.ModelPrice? Price { get; init; }

    /// <summary>Where prompts sent to this model go.</summary>
    public required DataLocation Data { get; init; }

    public ModelState State { get; init; }

    /// <summary>Why the model is not <see cref="ModelState.Ready"/>, or what is noteworthy about it, in one English sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>The same as a failure, for pages in another language; <c>null</c> where nothing hinders. Of the moment, so it isn't kept with answers.</summary>
    [JsonIgnore]
    public AnswerFailure? Failure { get; init; }

    /// <summary>False for a base model without a chat template: it only completes text.</summary>
    public bool HasChatTemplate { get; init; } = true;

    /// <summary>What its connector can't tell of answers; empty for our own connectors, which tell whatever the host does.</summary>
    public IReadOnlyList<UnreportedFact> Unreported { get; init; } = [];

    /// <summary>What is known of a local model's file; <c>null</c> for a hosted model.</summary>
    public LocalModelFacts? Local { get; init; }

    public bool IsLocal => Data.Host is null;
}
