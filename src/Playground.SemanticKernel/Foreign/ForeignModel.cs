using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Models;

namespace Playground.SemanticKernel.Foreign;

/// <summary>What is known of a model behind a connector of another make.</summary>
/// <param name="Source">Its endpoint, or the key under which it is registered.</param>
/// <param name="Via">The connector's type or kind.</param>
/// <param name="Patience">The longest silence between two pieces of an answer.</param>
/// <param name="LeftOut">Names of sampling parameters that the connector doesn't send.</param>
sealed record ForeignModel(string Source, string Model, Uri? Address, string Via, TimeSpan Patience, IReadOnlyList<string> LeftOut)
{
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(300);

    /// <summary>What the chat completion face of the library's OpenAI connectors doesn't send.</summary>
    public static readonly IReadOnlyList<string> LeftOutByOpenAi = ["top_k", SamplingOptions.MinPKey, SamplingOptions.RepetitionPenaltyKey, SamplingOptions.ThinkingKey];

    /// <summary>The host that receives prompts; <c>null</c> where the connector doesn't say.</summary>
    public string? Host => Address is null ? null : Address.IsDefaultPort ? Address.Host : Address.Authority;

    public DataLocation Data => Host is { } host ? new(host) : DataLocation.Unknown;

    public ChatClientMetadata Metadata => new(Source, Address, Model);

    public IReadOnlyList<Adaptation> AdaptationsOf(ChatOptions? options) =>
        [.. LeftOut.Where(name => IsAsked(options, name)).Select(name => new Adaptation(name, "left out", $"{Via} doesn't send it."))];

    static bool IsAsked(ChatOptions? options, string name) => name == "top_k" ? options?.TopK is not null : options?.AdditionalProperties?.ContainsKey(name) == true;
}
