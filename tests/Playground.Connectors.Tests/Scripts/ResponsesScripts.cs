using Playground.Connectors.Settings;

namespace Playground.Connectors.Tests.Scripts;

sealed class ResponsesScripts : WireScripts
{
    const string UsageJson = """{"input_tokens":2006,"input_tokens_details":{"cached_tokens":1920},"output_tokens":300,"output_tokens_details":{"reasoning_tokens":120},"total_tokens":2306}""";
    const string Common = """ "id":"resp_1","object":"response","created_at":1700000000,"model":"m-1","service_tier":"default" """;

    public override string Kind => WireKinds.OpenAiResponses;

    public override string AnswerPath => "/v1/responses";

    public override string StopReason => "completed";

    public override string LengthReason => "max_output_tokens";

    public override string FilterReason => "content_filter";

    public override string[] Begin() =>
    [
        Event("response.created", $$"""{"type":"response.created","sequence_number":0,"response":{ {{Common}},"status":"in_progress","output":[],"error":null,"incomplete_details":null,"usage":null} }"""),
        Event("response.output_item.added", """{"type":"response.output_item.added","sequence_number":1,"output_index":0,"item":{"id":"msg_1","type":"message","status":"in_progress","role":"assistant","content":[]}}"""),
    ];

    public override string Text(string text) =>
        Event("response.output_text.delta", $$"""{"type":"response.output_text.delta","sequence_number":2,"item_id":"msg_1","output_index":0,"content_index":0,"delta":{{Quoted(text)}},"logprobs":[]}""");

    public override string Reasoning(string text) =>
        Event("response.reasoning_summary_text.delta", $$"""{"type":"response.reasoning_summary_text.delta","sequence_number":2,"item_id":"rs_1","output_index":0,"summary_index":0,"delta":{{Quoted(text)}}}""");

    public override string[] ToolCall() =>
    [
        Event("response.output_item.added", """{"type":"response.output_item.added","sequence_number":3,"output_index":1,"item":{"id":"fc_1","type":"function_call","status":"in_progress","arguments":"","call_id":"call_1","name":"weather"}}"""),
        Event("response.function_call_arguments.delta", """{"type":"response.function_call_arguments.delta","sequence_number":4,"item_id":"fc_1","output_index":1,"delta":"{\"city\":"}"""),
        Event("response.function_call_arguments.delta", """{"type":"response.function_call_arguments.delta","sequence_number":5,"item_id":"fc_1","output_index":1,"delta":"\"K\u00f6ln\"}"}"""),
        Event("response.output_item.done", """{"type":"response.output_item.done","sequence_number":6,"output_index":1,"item":{"id":"fc_1","type":"function_call","status":"completed","arguments":"{\"city\":\"Köln\"}","call_id":"call_1","name":"weather"}}"""),
    ];

    public override string[] End(string reason) => reason == StopReason
        ? [Event("response.completed", $$"""{"type":"response.completed","sequence_number":9,"response":{ {{Common}},"status":"completed","output":[{"type":"message","id":"msg_1","content":[{"type":"output_text","text":"(told already)","annotations":[]}]}],"error":null,"incomplete_details":null,"usage":{{UsageJson}} } }""")]
        : [Event("response.incomplete", $$"""{"type":"response.incomplete","sequence_number":9,"response":{ {{Common}},"status":"incomplete","output":[],"error":null,"incomplete_details":{"reason":{{Quoted(reason)}} },"usage":{{UsageJson}} } }""")];

    public override string Overloaded =>
        Event("response.failed", $$"""{"type":"response.failed","sequence_number":9,"response":{ {{Common}},"status":"failed","error":{"code":"engine_overloaded","message":"The engine is overloaded"},"incomplete_details":null,"output":[]} }""");

    public override string Whole(string text) =>
        $$"""{ {{Common}},"status":"completed","error":null,"incomplete_details":null,"output":[{"type":"message","id":"msg_1","status":"completed","role":"assistant","content":[{"type":"output_text","text":{{Quoted(text)}},"annotations":[]}]}],"usage":{{UsageJson}} }""";
}
