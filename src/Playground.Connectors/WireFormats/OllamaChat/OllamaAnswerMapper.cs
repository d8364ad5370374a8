using System.Text.Json;
using Playground.Comparisons;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;

namespace Playground.Connectors.WireFormats.OllamaChat;

/// <summary>The lines of an Ollama stream. The last one has <c>"done": true</c>; an error is a line of its own.</summary>
sealed class OllamaAnswerMapper(WireAnswer answer) : AnswerMapper(answer)
{
    readonly OllamaMessage _message = new(answer);
    string? _reason;

    protected override bool ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (isDone, isError) = (false, false);
        var totals = new OllamaTotals();
        reader.Read();
        while (reader.NextMember())
        {
            if (reader.Is("message"u8)) _message.Read(ref reader);
            else if (reader.Is("model"u8)) Answer.ReturnedModel = reader.ReadText(Answer.ReturnedModel);
            else if (reader.Is("done"u8)) isDone |= reader.ReadFlag() == true;
            else if (reader.Is("done_reason"u8)) _reason = reader.ReadText(_reason);
            else if (reader.Is("error"u8) || reader.Is("StatusCode"u8)) isError |= reader.ReadWhetherSet();
            else if (reader.Is("logprobs"u8)) Answer.LogProbabilities.ReadTokens(ref reader);
            else if (!totals.Take(ref reader)) Answer.Trace.Ignore(ref reader);
        }
        if (isError) Fail(json);
        else if (isDone) End(totals);
        return true;
    }

    void End(OllamaTotals totals)
    {
        totals.Tell(Answer);
        Answer.Ended(_reason, isLastWord: true);
        Answer.Finished = true;
    }
}
