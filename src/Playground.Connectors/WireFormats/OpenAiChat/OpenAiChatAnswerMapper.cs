using System.Text.Json;
using Playground.Comparisons;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.OpenAiChat;

/// <summary>Chat completions, streamed (<c>chat.completion.chunk</c>) or whole (<c>chat.completion</c>), in the dialects of many hosts.</summary>
sealed class OpenAiChatAnswerMapper(WireAnswer answer) : AnswerMapper(answer)
{
    readonly OpenAiChatDelta _delta = new(answer);

    protected override bool ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (isError, isOther, hasChoices) = (false, false, false);
        reader.Read();
        while (reader.NextMember())
        {
            if (reader.Is("choices"u8)) { hasChoices = true; ReadChoices(ref reader); }
            else if (reader.Is("id"u8)) Answer.ResponseId = reader.ReadText(Answer.ResponseId);
            else if (reader.Is("model"u8)) Answer.ReturnedModel = reader.ReadText(Answer.ReturnedModel);
            else if (reader.Is("service_tier"u8)) Answer.ServiceTier = reader.ReadText(Answer.ServiceTier);
            else if (reader.Is("usage"u8)) TakeCounts(ref reader);
            else if (reader.Is("x_groq"u8)) isError |= ReadGroq(ref reader);
            else if (reader.Is("timings"u8)) LlamaServerTimings.Read(ref reader, Answer);
            else if (reader.Is("prompt_progress"u8)) Progress(ref reader);
            else if (reader.Is("error"u8)) isError |= reader.ReadWhetherSet();
            else if (reader.Is("detail"u8) || reader.Is("status"u8) || reader.Is("message"u8)) isOther |= reader.ReadWhetherSet();
            else if (reader.Is("object"u8)) isError |= reader.EntersText() && reader.Is("error"u8);
            else Answer.Trace.Ignore(ref reader);
        }
        // FastAPI's "detail" and Portkey's "status" and "message" stand where the choices would.
        if (isError || (isOther && !hasChoices) || Answer.RawFinishReason == "error") Fail(json);
        return true;
    }

    protected override void ReadCounts(ref Utf8JsonReader reader) => OpenAiChatUsage.Read(ref reader, Answer);

    void ReadChoices(ref Utf8JsonReader reader)
    {
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            ReadChoice(ref reader);
        }
    }

    /// <summary>Only the first choice is asked for. Its <c>index</c> may stand behind its <c>delta</c>, so the delta is read last.</summary>
    void ReadChoice(ref Utf8JsonReader reader)
    {
        var index = 0L;
        var delta = new Utf8JsonReader();
        string? finish = null;
        while (reader.NextMember())
        {
            if (reader.Is("index"u8)) index = reader.ReadCount() ?? 0;
            else if (reader.Is("delta"u8) || reader.Is("message"u8)) delta = reader.SkipMember();
            else if (reader.Is("finish_reason"u8)) finish = reader.ReadText();
            else if (reader.Is("usage"u8)) OpenAiChatUsage.Read(ref reader, Answer);
            else if (reader.Is("logprobs"u8)) Answer.LogProbabilities.ReadTokens(ref reader, "content"u8);
            else if (reader.Is("text"u8) && !delta.IsThere()) delta = reader.SkipMember();
            else reader.Skip();
        }
        if (index != 0) return;
        if (delta.IsThere()) _delta.Read(ref delta);
        if (finish is not null) Finish(finish);
    }

    /// <summary>A refusal in its own member counts more than the reason, which is "stop" beside it.</summary>
    void Finish(string reason)
    {
        Answer.Ended(reason);
        if (_delta.HasRefused && Answer.End == AnswerState.Completed) Answer.End = AnswerState.Refused;
    }

    /// <returns>True when it holds an error.</returns>
    bool ReadGroq(ref Utf8JsonReader reader)
    {
        var isError = false;
        if (!reader.EntersObject()) return false;
        while (reader.NextMember())
        {
            if (reader.Is("usage"u8)) OpenAiChatUsage.Read(ref reader, Answer);
            else if (reader.Is("error"u8)) isError |= reader.ReadWhetherSet();
            else reader.Skip();
        }
        return isError;
    }

    /// <summary>llama-server counts the prompt's tokens as it goes: the answer gets on although it has no words yet.</summary>
    void Progress(ref Utf8JsonReader reader)
    {
        Answer.Progressed = true;
        reader.Skip();
    }
}
