using System.Text.Json;
using Playground.Remote.Failures;
using Playground.Remote.Wire;

namespace Playground.Remote.Answers;

/// <summary>A format's state machine: events in, answer out. It knows nothing of HTTP.</summary>
abstract class AnswerMapper(WireAnswer answer) : IEventReader
{
    public WireAnswer Answer { get; } = answer;

    /// <summary>Something of this format has been read.</summary>
    public bool HasRead { get; private set; }

    public void Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        data = data.Trim(" \t\r\n"u8);
        if (Answer.Finished || data.IsEmpty) return;
        HasRead = true;
        if (data.SequenceEqual("[DONE]"u8)) { Answer.Finished = true; return; }
        if (data[0] == '{') ReadObject(data);
        else if (!name.SequenceEqual("error"u8)) throw new JsonException("An event that is not an object.");
        if (name.SequenceEqual("error"u8)) Fail(data);
    }

    /// <summary>Takes one JSON object.</summary>
    protected abstract void ReadObject(ReadOnlySpan<byte> json);

    /// <summary>The host reports an error inside the stream.</summary>
    protected void Fail(ReadOnlySpan<byte> json)
    {
        Answer.Error ??= WireErrorReader.Read(json);
        Answer.Finished = true;
    }

    /// <summary>The stream has ended.</summary>
    public void End()
    {
        Answer.Flush();
        if (Answer.ToolCalls.Any) Answer.Progressed = true;
    }
}
