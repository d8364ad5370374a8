using System.Text.Json;
using Playground.Comparing;
using Playground.Remote.Answers;
using Playground.Remote.Wire;

namespace Playground.Remote.OllamaChat;

/// <summary>The lines of an Ollama stream. The last one has <c>"done": true</c>; an error is a line of its own.</summary>
sealed class OllamaAnswerMapper(WireAnswer answer) : AnswerMapper(answer)
{
    readonly OllamaMessage _message = new(answer);

    protected override void ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (isDone, isError) = (false, false);
        var totals = new OllamaTotals();
        reader.Read();
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("message"u8)) _message.Read(ref reader);
            else if (reader.ValueTextEquals("model"u8)) Answer.ReturnedModel = reader.ReadText(Answer.ReturnedModel);
            else if (reader.ValueTextEquals("done"u8)) isDone |= reader.ReadFlag() == true;
            else if (reader.ValueTextEquals("done_reason"u8)) Answer.RawFinishReason = reader.ReadText(Answer.RawFinishReason);
            else if (reader.ValueTextEquals("error"u8)) isError |= reader.ReadWhetherSet();
            else if (reader.ValueTextEquals("logprobs"u8)) Answer.LogProbabilities.ReadTokens(ref reader);
            else if (!totals.Take(ref reader)) reader.Skip();
        }
        if (isError) Fail(json);
        else if (isDone) End(totals);
    }

    void End(OllamaTotals totals)
    {
        totals.Tell(Answer);
        Answer.End = Answer.RawFinishReason == "length" ? AnswerState.Truncated : AnswerState.Completed;
        Answer.Finished = true;
    }
}
