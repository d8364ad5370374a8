using System.Collections.Frozen;

namespace Playground.Llama.Inference;

/// <summary>How the next token is picked, every choice made and checked.</summary>
sealed record SamplingSettings
{
    /// <summary>How many of the last tokens the penalties look at.</summary>
    public const int PenaltyWindow = 64;

    /// <summary>0 picks the likeliest token.</summary>
    public required float Temperature { get; init; }

    /// <summary>0 for all.</summary>
    public required int TopK { get; init; }

    public required float TopP { get; init; }

    public required float MinP { get; init; }

    /// <summary>1 for none.</summary>
    public required float RepetitionPenalty { get; init; }

    public required float FrequencyPenalty { get; init; }

    public required float PresencePenalty { get; init; }

    public required uint Seed { get; init; }

    /// <summary>The most tokens to write; <c>null</c> for as many as the context holds.</summary>
    public required int? MaxTokens { get; init; }

    public required IReadOnlyList<string> Stop { get; init; }

    /// <summary>What is added to the logit of a token.</summary>
    public required IReadOnlyDictionary<int, float> LogitBias { get; init; }

    /// <summary>A grammar in llama.cpp's GBNF whose start symbol is <c>root</c>; <c>null</c> for none.</summary>
    public required string? Grammar { get; init; }

    /// <summary>Tokens that end an answer besides those that the vocabulary names.</summary>
    public IReadOnlySet<int> Ends { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Control tokens that are handed out as text, since they mark what is a thought or a call of a tool.</summary>
    public IReadOnlySet<int> Shown { get; init; } = FrozenSet<int>.Empty;

    /// <summary>True when the likeliest token is taken as the model ranks it, so that no sampler is needed.</summary>
    public bool IsPlainGreedy => Temperature == 0 && RepetitionPenalty == 1 && FrequencyPenalty == 0 && PresencePenalty == 0 && LogitBias.Count == 0 && Grammar is null;
}
