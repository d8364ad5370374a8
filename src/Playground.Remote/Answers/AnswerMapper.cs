using System.Text.Json;
using Playground.Remote.Failures;
using Playground.Remote.Wire;

namespace Playground.Remote.Answers;

/// <summary>A format's state machine: events in, answer out. It knows nothing of HTTP.</summary>
abstract class AnswerMapper(WireAnswer answer) : IEventReader
{
    readonly EventTemplate _template = new();

    public WireAnswer Answer { get; } = answer;

    /// <summary>Something of this format has been read.</summary>
    public bool HasRead { get; private set; }

    public void Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (data is not [(byte)'{', .., (byte)'}']) data = data.Trim(" \t\r\n"u8);
        if (Answer.Finished || data.IsEmpty) return;
        var isError = name.SequenceEqual("error"u8);
        if (!isError && _template.TryMatch(data, out var words)) { Answer.Words(words, _template.Words); return; }
        HasRead = true;
        if (data.SequenceEqual("[DONE]"u8)) { Answer.Finished = true; return; }
        if (data[0] == '{') Parse(data);
        else if (!isError) throw new JsonException("An event that is not an object.");
        if (isError) Fail(data);
    }

    void Parse(ReadOnlySpan<byte> data)
    {
        _template.Forget();
        Answer.Trace.Begin();
        if (ReadObject(data) && Answer.IsOnlyWords && Answer.Trace.IsOnlyWords) _template.Keep(data, Answer.Trace.Places);
    }

    /// <summary>Takes one JSON object, with readers that begin at its first byte.</summary>
    /// <returns>
    /// True when the object, coming once more, would bring its words once more: what is told only once, or is skipped once it is known,
    /// must say false. Facts, tools, ends and errors are looked after in <see cref="WireAnswer"/>.
    /// </returns>
    protected abstract bool ReadObject(ReadOnlySpan<byte> json);

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
