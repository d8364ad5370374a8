using System.Text.Json;
using Playground.Connectors.Settings;
using Playground.Metrics;

namespace Playground.Connectors.Tests.Scripts;

sealed class OllamaScripts : WireScripts
{
    public override string Kind => WireKinds.Ollama;

    public override string ContentType => "application/x-ndjson";

    public override string AnswerPath => "/api/chat";

    public override string StopReason => "stop";

    public override string LengthReason => "length";

    /// <summary>Ollama has no filter: an unknown reason is an ending.</summary>
    public override string FilterReason => "";

    public override string Text(string text) => Line($$"""{"role":"assistant","content":{{Quoted(text)}}}""");

    public override string Reasoning(string text) => Line($$"""{"role":"assistant","content":"","thinking":{{Quoted(text)}}}""");

    public override string[] ToolCall() => [Line("""{"role":"assistant","content":"","tool_calls":[{"id":"call_1","function":{"name":"weather","arguments":{"city":"Köln"}}}]}""")];

    public override string[] End(string reason) =>
        [$$"""{"model":"m-1","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":{{Quoted(reason)}},"total_duration":5000000000,"load_duration":1000000,"prompt_eval_count":2006,"prompt_eval_duration":200000000,"eval_count":300,"eval_duration":4000000000}""" + "\n"];

    public override string Overloaded => """{"error":"server overloaded, please retry shortly"}""" + "\n";

    public override string Error(string code, string message, string? parameter = null) => JsonSerializer.Serialize(new { error = parameter is null ? message : $"{parameter}: {message}" });

    public override string Whole(string text) =>
        $$"""{"model":"m-1","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":{{Quoted(text)}}},"done":true,"done_reason":"stop","prompt_eval_count":2006,"eval_count":300}""";

    public override TokenUsage Usage => new() { UncachedInput = 2006, Output = 300, Origin = NumberOrigin.Reported };

    public override string KeepAlive => "\n";

    public override string ModelList => """{"models":[{"name":"m-1","model":"m-1","details":{"family":"llama"}},{"name":"m-2","model":"m-2"}]}""";

    static string Line(string message) => $$"""{"model":"m-1","created_at":"2026-01-01T00:00:00Z","message":{{message}},"done":false}""" + "\n";
}
