using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;

namespace Playground.Connectors.Protocol;

/// <summary>Writes sampling parameters under a format's names; what the format has no name for is told as left out.</summary>
static class SamplingParameters
{
    public const string MaxTokens = "max_tokens";
    public const string Stop = "stop";

    /// <param name="names">The format's name for each parameter that it has.</param>
    /// <param name="format">The format's name, for the reason that is told.</param>
    public static IEnumerable<Adaptation> Write(JsonObject target, ChatOptions? options, IReadOnlyDictionary<string, string> names, string format)
    {
        var left = new List<Adaptation>();
        foreach (var (parameter, value) in Of(options))
        {
            if (names.TryGetValue(parameter, out var name)) target[name] = value;
            else left.Add(new Adaptation(parameter, "left out", $"The format {format} has no such parameter."));
        }
        return left;
    }

    static IEnumerable<(string Name, JsonNode Value)> Of(ChatOptions? options)
    {
        if (options is null) yield break;
        if (options.Temperature is { } temperature) yield return ("temperature", temperature);
        if (options.TopP is { } topP) yield return ("top_p", topP);
        if (options.TopK is { } topK) yield return ("top_k", topK);
        if (options.MaxOutputTokens is { } most) yield return (MaxTokens, most);
        if (options.Seed is { } seed) yield return ("seed", seed);
        if (options.StopSequences is { Count: > 0 } stop) yield return (Stop, new JsonArray([.. stop.Select(text => (JsonNode)text)]));
        if (options.FrequencyPenalty is { } frequency) yield return ("frequency_penalty", frequency);
        if (options.PresencePenalty is { } presence) yield return ("presence_penalty", presence);
        if (Number(options, SamplingOptions.MinPKey) is { } minP) yield return (SamplingOptions.MinPKey, minP);
        if (Number(options, SamplingOptions.RepetitionPenaltyKey) is { } penalty) yield return (SamplingOptions.RepetitionPenaltyKey, penalty);
    }

    static double? Number(ChatOptions options, string key) =>
        options.AdditionalProperties?.TryGetValue(key, out var value) == true && value is IConvertible number ? number.ToDouble(null) : null;
}
