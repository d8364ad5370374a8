using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Metrics;

namespace Playground.Connectors.WireFormats.OpenAiChat;

/// <summary>What llama-server measured itself: its <c>timings</c> object, durations in milliseconds.</summary>
static class LlamaServerTimings
{
    public static void Read(ref Utf8JsonReader reader, WireAnswer answer)
    {
        if (!reader.EntersObject()) return;
        var timings = new EngineTimings();
        while (reader.NextMember())
        {
            if (reader.Is("prompt_ms"u8)) timings = timings with { PromptMs = reader.ReadNumber() };
            else if (reader.Is("predicted_ms"u8)) timings = timings with { GenerationMs = reader.ReadNumber() };
            else if (reader.Is("prompt_n"u8)) timings = timings with { PromptTokens = reader.ReadCount() };
            else if (reader.Is("cache_n"u8)) timings = timings with { CachedTokens = reader.ReadCount() };
            else if (reader.Is("predicted_n"u8)) timings = timings with { GeneratedTokens = reader.ReadCount() };
            else reader.Skip();
        }
        answer.Engine = timings;
    }
}
