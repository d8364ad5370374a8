using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Connectors.Transport;
using Playground.Connectors.WireFormats;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>
/// Reads the same events twice at once: as they come, and with an object in between that says nothing, so that none is like the one
/// before and each is parsed. After every event both must have come to the same.
/// </summary>
sealed class TwinReading(string kind, Random random) : IEventReader
{
    readonly AnswerMapper _asTheyCome = Mapper(kind);
    readonly AnswerMapper _parsed = Mapper(kind);

    public WireAnswer Answer => _asTheyCome.Answer;

    /// <summary>Reads a body up to its end, or to what can't be read.</summary>
    public static void Compare(string kind, string contentType, byte[] body, Random random)
    {
        var twins = new TwinReading(kind, random);
        IFramer framer = contentType == "text/event-stream" ? new SseFramer(100_000) : new JsonFramer(100_000);
        try
        {
            framer.Feed(body, twins);
            framer.End(twins);
        }
        catch (Exception exception) when (IsRefusal(exception)) { }
        twins.End();
    }

    public void Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (random.Next(3) == 0) Forget();
        _parsed.Read([], "{}"u8);
        var refused = Refused(_asTheyCome, name, data);
        Assert.Equal(Refused(_parsed, name, data)?.GetType(), refused?.GetType());
        AssertSame(random.Next(2) == 0);
        if (refused is not null) throw new JsonException("As both said.", refused);
    }

    public void End()
    {
        _asTheyCome.End();
        _parsed.End();
        AssertSame(drains: true);
    }

    /// <summary>What a caller does between two events.</summary>
    void Forget()
    {
        foreach (var answer in (WireAnswer[])[_asTheyCome.Answer, _parsed.Answer]) answer.Progressed = answer.FactsChanged = false;
    }

    void AssertSame(bool drains) => Assert.Equal(State(_parsed.Answer, drains), State(_asTheyCome.Answer, drains));

    static string State(WireAnswer answer, bool drains) => string.Join('\n',
        answer.TextCharacters, answer.ReasoningCharacters, answer.Progressed, answer.FactsChanged, answer.Finished, answer.End, answer.RawFinishReason, answer.Error,
        answer.ReturnedModel, answer.ResponseId, answer.ServiceTier, answer.Usage, answer.Engine, answer.LogProbabilities.Mean, answer.HasWords,
        string.Join(", ", answer.ToolCalls.Contents(new KeyMask(null)).Select(call => $"{call.CallId} {call.Name} {call.RawRepresentation}")),
        drains ? string.Join(", ", answer.Drain().Select(Words)) : "");

    static string Words(AIContent content) => content is AnswerFacts { TextWasReasoning: true } ? "<reclaimed>" : content is TextReasoningContent reasoning ? $"({reasoning.Text})" : ((TextContent)content).Text;

    static Exception? Refused(AnswerMapper mapper, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        try { mapper.Read(name, data); }
        catch (Exception exception) when (IsRefusal(exception)) { return exception; }
        return null;
    }

    static bool IsRefusal(Exception exception) => exception is JsonException or WireLimitException or InvalidOperationException;

    static AnswerMapper Mapper(string kind) => WireFormatCatalog.Of(kind).Mapper(new WireAnswer("sk-0123456789") { CharacterLimit = 2000 });
}
