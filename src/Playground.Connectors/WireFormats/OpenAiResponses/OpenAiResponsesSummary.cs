using System.Text.Json;
using Playground.Comparisons;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Connectors.WireFormats.OpenAiChat;

namespace Playground.Connectors.WireFormats.OpenAiResponses;

/// <summary>The <c>response</c> object: it comes with the first events and, filled, with the last.</summary>
sealed class OpenAiResponsesSummary(WireAnswer answer)
{
    string? _incomplete;

    /// <param name="reader">Stands on it.</param>
    /// <returns>The status in the host's word.</returns>
    public string? Read(ref Utf8JsonReader reader, OpenAiResponsesItems items)
    {
        string? status = null;
        if (reader.TokenType != JsonTokenType.StartObject) return null;
        while (reader.NextMember())
        {
            if (reader.Is("id"u8)) answer.ResponseId = reader.ReadText(answer.ResponseId);
            else if (reader.Is("model"u8)) answer.ReturnedModel = reader.ReadText(answer.ReturnedModel);
            else if (reader.Is("service_tier"u8)) answer.ServiceTier = reader.ReadText(answer.ServiceTier);
            else if (reader.Is("status"u8)) status = reader.ReadText();
            else if (reader.Is("usage"u8)) OpenAiChatUsage.Read(ref reader, answer);
            else if (reader.Is("incomplete_details"u8)) ReadIncomplete(ref reader);
            else if (reader.Is("output"u8)) items.ReadAll(ref reader);
            else reader.Skip();
        }
        return status;
    }

    /// <returns>False while the response is under way.</returns>
    public bool Ends(string? status, bool hasRefused)
    {
        if (FinishReasons.IsNone(status)) return false;
        answer.Ended(status == "incomplete" ? _incomplete ?? status : status);
        // Servers that never say "incomplete" are known by a count that reaches the limit.
        if (answer.End == AnswerState.Completed && answer.OutputLimit is { } most && answer.Usage?.Output >= most) answer.End = AnswerState.Truncated;
        if (hasRefused && answer.End == AnswerState.Completed) answer.End = AnswerState.Refused;
        return true;
    }

    void ReadIncomplete(ref Utf8JsonReader reader)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is("reason"u8)) _incomplete = reader.ReadText() ?? _incomplete;
            else reader.Skip();
        }
    }
}
