using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Metrics;

namespace Playground.Connectors.WireFormats.OllamaChat;

/// <summary>The counts and durations of the last line; Ollama's durations are nanoseconds.</summary>
struct OllamaTotals
{
    const double NanosecondsPerMillisecond = 1e6;
    long? _input, _output;
    double? _load, _prompt, _generation;

    /// <returns>False when the member is none of these, and still to be skipped.</returns>
    public bool Take(ref Utf8JsonReader reader)
    {
        if (reader.Is("prompt_eval_count"u8)) _input = reader.ReadCount();
        else if (reader.Is("eval_count"u8)) _output = reader.ReadCount();
        else if (reader.Is("load_duration"u8)) _load = reader.ReadNumber();
        else if (reader.Is("prompt_eval_duration"u8)) _prompt = reader.ReadNumber();
        else if (reader.Is("eval_duration"u8)) _generation = reader.ReadNumber();
        else return false;
        return true;
    }

    public readonly void Tell(WireAnswer answer)
    {
        if (_input is not null || _output is not null) answer.Usage = new TokenUsage { UncachedInput = _input, Output = _output, Origin = NumberOrigin.Reported };
        if (_load is null && _prompt is null && _generation is null) return;
        answer.Engine = new EngineTimings
        {
            LoadMs = _load / NanosecondsPerMillisecond,
            PromptMs = _prompt / NanosecondsPerMillisecond,
            GenerationMs = _generation / NanosecondsPerMillisecond,
            PromptTokens = _input,
            GeneratedTokens = _output,
        };
    }
}
