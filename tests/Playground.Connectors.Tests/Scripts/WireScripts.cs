using System.Text.Json;
using Playground.Metrics;
using Playground.Testing;

namespace Playground.Connectors.Tests.Scripts;

/// <summary>What a host of one wire format sends, as its documentation has it: the same events in the format's own words.</summary>
abstract class WireScripts
{
    static readonly WireScripts[] All = [new ChatScripts(), new ResponsesScripts(), new AnthropicScripts(), new GeminiScripts(), new OllamaScripts()];

    /// <summary>The usage that every whole answer here reports, normalised.</summary>
    public virtual TokenUsage Usage => new() { UncachedInput = 86, CacheRead = 1920, Output = 300, Reasoning = 120, Origin = NumberOrigin.Reported };

    public static WireScripts Of(string kind) => All.Single(book => book.Kind == kind);

    public abstract string Kind { get; }

    public virtual string ContentType => "text/event-stream";

    public abstract string AnswerPath { get; }

    public abstract string LengthReason { get; }

    public abstract string FilterReason { get; }

    public abstract string StopReason { get; }

    /// <summary>What comes before the first word.</summary>
    public virtual string[] Begin() => [];

    public abstract string Text(string text);

    public abstract string Reasoning(string text);

    /// <summary>A tool call, in as many pieces as the format allows: <c>weather({"city":"Köln"})</c>.</summary>
    public abstract string[] ToolCall();

    /// <summary>The ending, with <see cref="Usage"/>.</summary>
    public abstract string[] End(string reason);

    /// <summary>An overload reported inside the stream.</summary>
    public abstract string Overloaded { get; }

    /// <summary>The body of a refusal.</summary>
    public virtual string Error(string code, string message, string? parameter = null) =>
        JsonSerializer.Serialize(new { error = new { message, type = code, param = parameter, code } });

    /// <summary>A whole answer to a request that was not to be streamed.</summary>
    public abstract string Whole(string text);

    /// <summary>What the host shows of itself that is no part of the answer.</summary>
    public virtual string KeepAlive => ": keep-alive\n\n";

    /// <summary>A list of the models <c>m-1</c> and <c>m-2</c>.</summary>
    public virtual string ModelList => """{"object":"list","data":[{"id":"m-1","object":"model"},{"id":"m-2","object":"model"}]}""";

    public string[] Answer(params string[] words) => [.. Begin(), .. words.Select(Text), .. End(StopReason)];

    public FaultScript Stream(params string[] pieces) => FaultScripts.Stream(ContentType, pieces);

    protected static string Data(string json) => $"data: {json}\n\n";

    protected static string Event(string name, string json) => $"event: {name}\ndata: {json}\n\n";

    protected static string Quoted(string text) => JsonSerializer.Serialize(text);
}
