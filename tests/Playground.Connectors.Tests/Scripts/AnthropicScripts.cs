using System.Text.Json;
using Playground.Connectors.Settings;
using Playground.Metrics;

namespace Playground.Connectors.Tests.Scripts;

sealed class AnthropicScripts : WireScripts
{
    const string InputJson = """{"input_tokens":86,"cache_creation_input_tokens":0,"cache_read_input_tokens":1920,"output_tokens":1,"service_tier":"standard"}""";
    const string OutputJson = """{"output_tokens":300,"output_tokens_details":{"thinking_tokens":120}}""";

    public override string Kind => WireKinds.Anthropic;

    public override string AnswerPath => "/v1/messages";

    public override string StopReason => "end_turn";

    public override string LengthReason => "max_tokens";

    public override string FilterReason => "content_filter";

    public override string[] Begin() =>
    [
        Event("message_start", $$"""{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"m-1","content":[],"stop_reason":null,"stop_sequence":null,"usage":{{InputJson}} } }"""),
        Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""),
        KeepAlive,
    ];

    public override string Text(string text) => Delta(0, $$"""{"type":"text_delta","text":{{Quoted(text)}}}""");

    public override string Reasoning(string text) => Delta(0, $$"""{"type":"thinking_delta","thinking":{{Quoted(text)}}}""");

    public override string[] ToolCall() =>
    [
        Event("content_block_start", """{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"call_1","name":"weather","input":{}}}"""),
        Delta(1, """{"type":"input_json_delta","partial_json":""}"""),
        Delta(1, """{"type":"input_json_delta","partial_json":"{\"city\":"}"""),
        Delta(1, """{"type":"input_json_delta","partial_json":"\"K\u00f6ln\"}"}"""),
        Event("content_block_stop", """{"type":"content_block_stop","index":1}"""),
    ];

    public override string[] End(string reason) =>
    [
        Event("content_block_stop", """{"type":"content_block_stop","index":0}"""),
        Event("message_delta", $$"""{"type":"message_delta","delta":{"stop_reason":{{Quoted(reason)}},"stop_sequence":null},"usage":{{OutputJson}}}"""),
        Event("message_stop", """{"type":"message_stop"}"""),
    ];

    public override string Overloaded => Event("error", """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_1"}""");

    public override string Error(string code, string message, string? parameter = null) =>
        JsonSerializer.Serialize(new { type = "error", error = new { type = code, message = parameter is null ? message : $"{parameter}: {message}" }, request_id = "req_1" });

    public override string Whole(string text) =>
        $$"""{"id":"msg_1","type":"message","role":"assistant","model":"m-1","content":[{"type":"text","text":{{Quoted(text)}}}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":86,"cache_creation_input_tokens":0,"cache_read_input_tokens":1920,"output_tokens":300,"output_tokens_details":{"thinking_tokens":120} } }""";

    public override TokenUsage Usage => base.Usage with { CacheWrite = 0 };

    public override string KeepAlive => Event("ping", """{"type":"ping"}""");

    public override string ModelList => """{"data":[{"type":"model","id":"m-1","display_name":"Model 1","created_at":"2026-01-01T00:00:00Z"},{"type":"model","id":"m-2","display_name":"Model 2","created_at":"2026-01-01T00:00:00Z"}],"has_more":false,"first_id":"m-1","last_id":"m-2"}""";

    static string Delta(int index, string delta) => Event("content_block_delta", $$"""{"type":"content_block_delta","index":{{index}},"delta":{{delta}}}""");
}
