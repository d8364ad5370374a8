using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Metrics;

namespace Playground.Connectors.WireFormats.OpenAiChat;

/// <summary>
/// Usage as chat completions report it: cached tokens are part of the input, reasoning is part of the output, except where the total
/// says that it was counted apart (xAI). DeepSeek names cached tokens <c>prompt_cache_hit_tokens</c>.
/// </summary>
static class OpenAiChatUsage
{
    struct Counts
    {
        public long? Input, Output, Total, Cached, CacheWrite, Reasoning, ImageInput, AudioInput, ImageOutput, AudioOutput;
    }

    public static void Read(ref Utf8JsonReader reader, WireAnswer answer)
    {
        if (!reader.EntersObject()) return;
        var counts = new Counts();
        while (reader.NextMember())
        {
            if (reader.Is("prompt_tokens"u8) || reader.Is("input_tokens"u8)) counts.Input = reader.ReadCount();
            else if (reader.Is("completion_tokens"u8) || reader.Is("output_tokens"u8)) counts.Output = reader.ReadCount();
            else if (reader.Is("total_tokens"u8)) counts.Total = reader.ReadCount();
            else if (reader.Is("prompt_cache_hit_tokens"u8)) counts.Cached ??= reader.ReadCount();
            else if (reader.Is("cache_read_input_tokens"u8)) counts.Cached ??= reader.ReadCount();
            else if (reader.Is("cost"u8)) Cost(ref reader, answer);
            else if (reader.Is("prompt_tokens_details"u8) || reader.Is("input_tokens_details"u8)) Details(ref reader, ref counts, ref counts.ImageInput, ref counts.AudioInput);
            else if (reader.Is("completion_tokens_details"u8) || reader.Is("output_tokens_details"u8)) Details(ref reader, ref counts, ref counts.ImageOutput, ref counts.AudioOutput);
            else reader.Skip();
        }
        answer.HasUsageDetails |= counts.Cached is not null || counts.Reasoning is not null;
        if (counts.Input is not null || counts.Output is not null) answer.Usage = Normalised(counts);
    }

    /// <summary>OpenRouter and LiteLLM say what an answer cost, in US dollars.</summary>
    static void Cost(ref Utf8JsonReader reader, WireAnswer answer)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var cost) && cost >= 0) answer.Gateway = (answer.Gateway ?? new()) with { CostUsd = cost };
        else reader.Skip();
    }

    static void Details(ref Utf8JsonReader reader, ref Counts counts, ref long? image, ref long? audio)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("cached_tokens"u8)) counts.Cached = reader.ReadCount() ?? counts.Cached;
            else if (reader.Is("cache_write_tokens"u8)) counts.CacheWrite = reader.ReadCount();
            else if (reader.Is("reasoning_tokens"u8)) counts.Reasoning = reader.ReadCount();
            else if (reader.Is("image_tokens"u8)) image = reader.ReadCount();
            else if (reader.Is("audio_tokens"u8)) audio = reader.ReadCount();
            else reader.Skip();
        }
    }

    static TokenUsage Normalised(Counts counts)
    {
        var write = counts.CacheWrite ?? 0;
        // Gateways that translate from Anthropic leave what was cached outside of the prompt: the total tells.
        var cachedApart = counts.Cached + write > 0 && counts.Total == counts.Input + (counts.Cached ?? 0) + write + counts.Output;
        var reasoningApart = counts.Reasoning > 0 && counts.Total == counts.Input + counts.Output + counts.Reasoning;
        return new()
        {
            UncachedInput = counts.Input is { } input ? cachedApart ? input : Math.Max(0, input - (counts.Cached ?? 0) - write) : null,
            CacheRead = counts.Cached,
            CacheWrite = counts.CacheWrite,
            Output = reasoningApart ? counts.Output + counts.Reasoning : counts.Output,
            Reasoning = counts.Reasoning,
            Image = Sum(counts.ImageInput, counts.ImageOutput),
            Audio = Sum(counts.AudioInput, counts.AudioOutput),
            ImageOutput = counts.ImageOutput,
            AudioOutput = counts.AudioOutput,
            Origin = NumberOrigin.Reported,
        };
    }

    static long? Sum(long? known, long? more) => more is null ? known : (known ?? 0) + more;
}
