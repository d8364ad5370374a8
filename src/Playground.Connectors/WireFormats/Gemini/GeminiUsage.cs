using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Metrics;

namespace Playground.Connectors.WireFormats.Gemini;

/// <summary>
/// Usage as Gemini reports it: cached tokens are part of the prompt; thoughts are counted beside the candidates' tokens, except where
/// the total says that they are among them.
/// </summary>
static class GeminiUsage
{
    struct Counts
    {
        public long? Prompt, Tools, Cached, Candidates, Thoughts, Total, Image, Audio, ImageOutput, AudioOutput;
    }

    public static void Read(ref Utf8JsonReader reader, WireAnswer answer)
    {
        if (!reader.EntersObject()) return;
        var counts = new Counts();
        while (reader.NextMember())
        {
            if (reader.Is("promptTokenCount"u8)) counts.Prompt = reader.ReadCount();
            else if (reader.Is("toolUsePromptTokenCount"u8)) counts.Tools = reader.ReadCount();
            else if (reader.Is("cachedContentTokenCount"u8)) counts.Cached = reader.ReadCount();
            else if (reader.Is("candidatesTokenCount"u8)) counts.Candidates = reader.ReadCount();
            else if (reader.Is("thoughtsTokenCount"u8)) counts.Thoughts = reader.ReadCount();
            else if (reader.Is("totalTokenCount"u8)) counts.Total = reader.ReadCount();
            else if (reader.Is("promptTokensDetails"u8)) Details(ref reader, ref counts.Image, ref counts.Audio);
            else if (reader.Is("candidatesTokensDetails"u8)) Details(ref reader, ref counts.ImageOutput, ref counts.AudioOutput);
            else if (reader.Is("serviceTier"u8)) answer.ServiceTier = reader.ReadText(answer.ServiceTier);
            else reader.Skip();
        }
        if (counts.Prompt is not null || counts.Candidates is not null) answer.Usage = Normalised(counts);
    }

    static TokenUsage Normalised(Counts counts)
    {
        var input = counts.Prompt is { } prompt ? prompt + (counts.Tools ?? 0) : (long?)null;
        var isInside = counts.Thoughts > 0 && counts.Total == input + counts.Candidates;
        return new()
        {
            UncachedInput = input is { } whole ? Math.Max(0, whole - (counts.Cached ?? 0)) : null,
            CacheRead = counts.Cached,
            Output = isInside || counts.Thoughts is null ? counts.Candidates : (counts.Candidates ?? 0) + counts.Thoughts,
            Reasoning = counts.Thoughts,
            Image = Sum(counts.Image, counts.ImageOutput),
            Audio = Sum(counts.Audio, counts.AudioOutput),
            ImageOutput = counts.ImageOutput,
            AudioOutput = counts.AudioOutput,
            Origin = NumberOrigin.Reported,
        };
    }

    /// <summary><c>[{"modality":"IMAGE","tokenCount":258}]</c></summary>
    static void Details(ref Utf8JsonReader reader, ref long? image, ref long? audio)
    {
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            var (modality, count) = Detail(ref reader);
            if (modality == Modality.Image) image = Sum(image, count);
            else if (modality == Modality.Audio) audio = Sum(audio, count);
        }
    }

    static (Modality Modality, long? Count) Detail(ref Utf8JsonReader reader)
    {
        var modality = Modality.Other;
        long? count = null;
        while (reader.NextMember())
        {
            if (reader.Is("modality"u8)) modality = ModalityOf(ref reader);
            else if (reader.Is("tokenCount"u8)) count = reader.ReadCount();
            else reader.Skip();
        }
        return (modality, count);
    }

    static Modality ModalityOf(ref Utf8JsonReader reader) =>
        !reader.EntersText() ? Modality.Other : reader.Is("IMAGE"u8) ? Modality.Image : reader.Is("AUDIO"u8) ? Modality.Audio : Modality.Other;

    enum Modality { Other, Image, Audio }

    static long? Sum(long? known, long? more) => more is null ? known : (known ?? 0) + more;
}
