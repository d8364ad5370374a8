using System.Collections;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Llama.Faults;
using Playground.Llama.Inference;
using Playground.Models;

namespace Playground.Llama.Chat;

/// <summary>Turns the seam's options into settings of the sampler, and refuses what is out of range.</summary>
static class SamplingMapper
{
    /// <summary>Name in <see cref="ChatOptions.AdditionalProperties"/> of a GBNF grammar.</summary>
    public const string GrammarKey = "grammar";

    /// <summary>Name in <see cref="ChatOptions.AdditionalProperties"/> of a map from token numbers to what is added to their logits.</summary>
    public const string LogitBiasKey = "logit_bias";

    /// <param name="vocabularySize">Number of tokens that the model knows.</param>
    /// <param name="defaults">What holds where the options say nothing.</param>
    /// <param name="randomSeed">Taken when the options have no seed.</param>
    /// <exception cref="ModelFailureException">A value is out of range.</exception>
    public static SamplingSettings Map(ChatOptions? options, SamplingDefaults defaults, int vocabularySize, uint randomSeed)
    {
        options ??= new();
        return new()
        {
            Temperature = In("temperature", options.Temperature ?? defaults.Temperature, 0, 100),
            TopK = (int)In("top_k", options.TopK ?? defaults.TopK, 0, int.MaxValue),
            TopP = In("top_p", options.TopP ?? defaults.TopP, 0, 1),
            MinP = In("min_p", Extra(options, SamplingOptions.MinPKey) ?? defaults.MinP, 0, 1),
            RepetitionPenalty = In("repeat_penalty", Extra(options, SamplingOptions.RepetitionPenaltyKey) ?? defaults.RepetitionPenalty, 0.01f, 100),
            FrequencyPenalty = In("frequency_penalty", options.FrequencyPenalty ?? 0, -100, 100),
            PresencePenalty = In("presence_penalty", options.PresencePenalty ?? 0, -100, 100),
            Seed = options.Seed is { } seed ? Fold(seed) : randomSeed,
            MaxTokens = options.MaxOutputTokens is { } most ? (int)In("max_tokens", most, 1, int.MaxValue) : null,
            Stop = Stops(options.StopSequences),
            LogitBias = Bias(options, vocabularySize),
            Grammar = Grammar(options),
        };
    }

    static float In(string name, double value, double least, double most) => double.IsFinite(value) && value >= least && value <= most
        ? (float)value
        : throw LlamaFailures.Parameter(name, ModelFaultKind.ParameterOutOfRange, $"it is {value} and must be between {least} and {most}");

    /// <summary>llama.cpp's seeds have 32 bits and take the highest of them to mean "any".</summary>
    static uint Fold(long seed) => (uint)((ulong)(seed ^ (seed >> 32)) % uint.MaxValue);

    static double? Extra(ChatOptions options, string name)
    {
        if (options.AdditionalProperties?.TryGetValue(name, out var value) is not true || value is null)
            return null;
        return Number(value) ?? throw LlamaFailures.Parameter(name, "it is not a number");
    }

    static double? Number(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Number } element => element.GetDouble(),
        string or JsonElement or null => null,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => null,
    };

    static IReadOnlyList<string> Stops(IList<string>? stops)
    {
        if (stops is not { Count: > 0 })
            return [];
        if (stops.Count > ComparisonLimits.StopSequences)
            throw LlamaFailures.Parameter("stop", $"there are {stops.Count} stop sequences and at most {ComparisonLimits.StopSequences} are allowed");
        if (stops.FirstOrDefault(stop => stop.Length is 0 or > ComparisonLimits.StopSequenceCharacters) is { } odd)
            throw LlamaFailures.Parameter("stop", $"a stop sequence has {odd.Length} characters and must have 1 to {ComparisonLimits.StopSequenceCharacters}");
        return [.. stops];
    }

    static IReadOnlyDictionary<int, float> Bias(ChatOptions options, int vocabularySize)
    {
        var bias = new Dictionary<int, float>();
        if (options.AdditionalProperties?.TryGetValue(LogitBiasKey, out var value) is not true || value is null)
            return bias;
        foreach (var (key, amount) in Entries(value))
        {
            if (!int.TryParse(key, CultureInfo.InvariantCulture, out var token) || token < 0 || token >= vocabularySize)
                throw LlamaFailures.Parameter(LogitBiasKey, $"\"{key}\" is not a token of this model; they are numbered from 0 to {vocabularySize - 1}");
            bias[token] = In(LogitBiasKey, Number(amount) ?? double.NaN, -1000, 1000);
        }
        return bias;
    }

    static IEnumerable<(string Key, object? Value)> Entries(object map) => map switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } element => element.EnumerateObject().Select(entry => (entry.Name, (object?)entry.Value)),
        // Its keys, since what a generic map yields are not entries.
        IDictionary dictionary => dictionary.Keys.Cast<object>().Select(key => (Convert.ToString(key, CultureInfo.InvariantCulture)!, dictionary[key])),
        _ => throw LlamaFailures.Parameter(LogitBiasKey, "it is not a map from token numbers to amounts"),
    };

    static string? Grammar(ChatOptions options)
    {
        if (options.AdditionalProperties?.TryGetValue(GrammarKey, out var value) is true && value is not null)
            return GrammarCheck.Run(value as string ?? throw LlamaFailures.Parameter(GrammarKey, "it is not a text"));
        return options.ResponseFormat is ChatResponseFormatJson json ? GrammarCheck.Run(JsonGrammar.Create(json.Schema)) : null;
    }
}
