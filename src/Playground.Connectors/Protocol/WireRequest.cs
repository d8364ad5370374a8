using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Connectors.Settings;

namespace Playground.Connectors.Protocol;

/// <summary>What is asked of a model.</summary>
sealed record WireRequest(string Model, PromptParts Prompt, ChatOptions? Options, EndpointOptions Endpoint)
{
    /// <summary>The model is known to think before it answers.</summary>
    public bool IsReasoning { get; init; }

    public bool WantsLogProbabilities => Endpoint.LogProbabilities;
}
