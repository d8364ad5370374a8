using System.Text.Json;
using Playground.Comparisons;
using Playground.Connectors.Failures;
using Playground.Connectors.Framing;

namespace Playground.Connectors.Protocol;

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
        if (!isError && _template.TryMatch(data, out var match)) { Take(match, data); return; }
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
        if (ReadObject(data) && Answer.IsOnlyWords && Answer.Trace.IsOnlyWords) _template.Keep(data, Answer.Trace);
    }

    void Take(EventMatch match, ReadOnlySpan<byte> data)
    {
        Answer.Words(match.Words, match.AreEscaped, match.Kind);
        if (!match.HasCounts) return;
        var reader = new Utf8JsonReader(data[match.Counts]);
        reader.Read();
        ReadCounts(ref reader);
    }

    /// <summary>Reads a member whose value is an object of counts, which may be others with every event.</summary>
    protected void TakeCounts(ref Utf8JsonReader reader)
    {
        reader.Read();
        Answer.Trace.BeginCounts(ref reader);
        ReadCounts(ref reader);
        Answer.Trace.EndCounts(ref reader);
    }

    /// <summary>Reads the value on which the reader stands and changes nothing but <see cref="WireAnswer.Usage"/> and what is written there as text.</summary>
    protected virtual void ReadCounts(ref Utf8JsonReader reader) => reader.Skip();

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
        if (!Answer.ToolCalls.Any) return;
        Answer.Progressed = true;
        // Servers say that the model asked for a tool when their limit cut the asking short.
        if (Answer.End == AnswerState.Completed && Answer.ToolCalls.AreCutShort) Answer.End = AnswerState.Truncated;
    }
}
