namespace Playground.Metrics;

/// <summary>What a gateway between us and the model's host tells about an answer; <c>null</c> where it doesn't say.</summary>
public sealed record GatewayFacts
{
    /// <summary>The gateway's program, for instance <c>LiteLLM</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The group of deployments that was asked, where it isn't the model's own name.</summary>
    public string? Group { get; init; }

    /// <summary>The deployment or the model behind it that answered.</summary>
    public string? Deployment { get; init; }

    /// <summary>The provider behind it.</summary>
    public string? Provider { get; init; }

    /// <summary>How often another model was asked because one had failed.</summary>
    public int? Fallbacks { get; init; }

    /// <summary>How often the gateway itself asked again.</summary>
    public int? Retries { get; init; }

    /// <summary>Another model than the one asked for answered, because that one had failed.</summary>
    public bool IsFallback { get; init; }

    /// <summary>The text is of an earlier answer.</summary>
    public bool IsCached { get; init; }

    /// <summary>The ending in the word of the provider behind it.</summary>
    public string? NativeReason { get; init; }

    /// <summary>One of its checks had something against the answer and let it pass.</summary>
    public bool HasFailedCheck { get; init; }

    /// <summary>What it says that the answer cost, in US dollars.</summary>
    public decimal? CostUsd { get; init; }
}
