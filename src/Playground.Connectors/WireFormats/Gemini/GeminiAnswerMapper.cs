using System.Text.Json;
using Playground.Comparisons;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.Gemini;

/// <summary>Pieces of a <c>GenerateContentResponse</c>, or a whole one: each has the same shape.</summary>
sealed class GeminiAnswerMapper(WireAnswer answer) : AnswerMapper(answer)
{
    readonly GeminiParts _parts = new(answer);

    protected override bool ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var isError = false;
        reader.Read();
        while (reader.NextMember())
        {
            if (reader.Is("candidates"u8)) Candidates(ref reader);
            else if (reader.Is("usageMetadata"u8)) TakeCounts(ref reader);
            else if (reader.Is("modelVersion"u8)) Answer.ReturnedModel = reader.ReadText(Answer.ReturnedModel);
            else if (reader.Is("responseId"u8)) Answer.ResponseId = reader.ReadText(Answer.ResponseId);
            else if (reader.Is("promptFeedback"u8)) PromptFeedback(ref reader);
            else if (reader.Is("error"u8)) isError |= reader.ReadWhetherSet();
            else Answer.Trace.Ignore(ref reader);
        }
        if (isError) Fail(json);
        return true;
    }

    protected override void ReadCounts(ref Utf8JsonReader reader) => GeminiUsage.Read(ref reader, Answer);

    void Candidates(ref Utf8JsonReader reader)
    {
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            Candidate(ref reader, isWanted: Index(reader) == 0);
        }
    }

    /// <summary>Only the first candidate is asked for.</summary>
    static long Index(Utf8JsonReader reader)
    {
        while (reader.NextMember())
        {
            if (reader.Is("index"u8)) return reader.ReadCount() ?? 0;
            reader.Skip();
        }
        return 0;
    }

    void Candidate(ref Utf8JsonReader reader, bool isWanted)
    {
        while (reader.NextMember())
        {
            if (isWanted && reader.Is("content"u8)) _parts.Read(ref reader);
            else if (isWanted && reader.Is("finishReason"u8)) Answer.Ended(reader.ReadText());
            else if (isWanted && reader.Is("logprobsResult"u8)) Answer.LogProbabilities.ReadTokens(ref reader, "chosenCandidates"u8);
            else reader.Skip();
        }
    }


    /// <summary>A prompt that was held back gets no candidates: the reason is the whole answer.</summary>
    void PromptFeedback(ref Utf8JsonReader reader)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("blockReason"u8)) Block(reader.ReadText());
            else reader.Skip();
        }
    }

    void Block(string? reason)
    {
        if (FinishReasons.IsNone(reason)) return;
        Answer.RawFinishReason = reason;
        Answer.End = AnswerState.Filtered;
    }
}
