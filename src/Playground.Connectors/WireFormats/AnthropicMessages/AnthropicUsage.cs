using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Metrics;

namespace Playground.Connectors.WireFormats.AnthropicMessages;

/// <summary>
/// Usage as Messages reports it: the input doesn't include what was read from the cache or written to it. The start of a message and its
/// end report different members, each counted from the beginning, so a later report replaces an earlier one member by member. Gateways
/// put a 0 where they don't know: it replaces nothing. The output that a message starts with only holds the place of what follows.
/// </summary>
sealed class AnthropicUsage
{
    long? _input, _cacheRead, _cacheWrite, _cacheWriteHour, _output, _thinking;

    /// <param name="isStart">The message only begins.</param>
    public void Read(ref Utf8JsonReader reader, WireAnswer answer, bool isStart)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("input_tokens"u8)) _input = Later(_input, reader.ReadCount());
            else if (reader.Is("cache_read_input_tokens"u8)) _cacheRead = Later(_cacheRead, reader.ReadCount());
            else if (reader.Is("cache_creation_input_tokens"u8)) _cacheWrite = Later(_cacheWrite, reader.ReadCount());
            else if (reader.Is("cache_creation"u8)) ReadCreation(ref reader);
            else if (reader.Is("output_tokens"u8)) _output = Later(_output, reader.ReadCount());
            else if (reader.Is("output_tokens_details"u8)) ReadDetails(ref reader);
            else if (reader.Is("service_tier"u8)) answer.ServiceTier = reader.ReadText(answer.ServiceTier);
            else reader.Skip();
        }
        if (_input is null && _output is null) return;
        answer.Usage = new TokenUsage { UncachedInput = _input, CacheRead = _cacheRead, CacheWrite = _cacheWrite, CacheWriteHour = _cacheWriteHour, Output = isStart ? null : _output, Reasoning = _thinking, Origin = NumberOrigin.Reported };
    }

    /// <summary>What was written, by how long it is kept.</summary>
    void ReadCreation(ref Utf8JsonReader reader)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("ephemeral_1h_input_tokens"u8)) _cacheWriteHour = Later(_cacheWriteHour, reader.ReadCount());
            else reader.Skip();
        }
    }

    void ReadDetails(ref Utf8JsonReader reader)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("thinking_tokens"u8) || reader.Is("reasoning_tokens"u8)) _thinking = Later(_thinking, reader.ReadCount());
            else reader.Skip();
        }
    }

    static long? Later(long? known, long? reported) => reported > 0 ? reported : known ?? reported;
}
