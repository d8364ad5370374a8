using Playground.Connectors.Settings;

namespace Playground.Connectors.Tests.Scripts;

sealed class ChatScripts : WireScripts
{
    const string UsageJson = """{"prompt_tokens":2006,"completion_tokens":300,"total_tokens":2306,"prompt_tokens_details":{"cached_tokens":1920},"completion_tokens_details":{"reasoning_tokens":120}}""";

    public override string Kind => WireKinds.OpenAiChat;

    public override string AnswerPath => "/v1/chat/completions";

    public override string StopReason => "stop";

    public override string LengthReason => "length";

    public override string FilterReason => "content_filter";

    public override string[] Begin() => [Chunk("""{"role":"assistant","content":""}""")];

    public override string Text(string text) => Chunk($$"""{"content":{{Quoted(text)}}}""");

    public override string Reasoning(string text) => Chunk($$"""{"reasoning_content":{{Quoted(text)}}}""");

    public override string[] ToolCall() =>
    [
        Chunk("""{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"weather","arguments":""}}]}"""),
        Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":"{\"city\":"}}]}"""),
        Chunk("""{"tool_calls":[{"index":0,"function":{"arguments":"\"K\u00f6ln\"}"}}]}"""),
    ];

    public override string[] End(string reason) =>
    [
        Chunk("{}", Quoted(reason)),
        Data($$"""{"id":"c1","object":"chat.completion.chunk","created":1700000000,"model":"m-1","choices":[],"usage":{{UsageJson}}}"""),
        "data: [DONE]\n\n",
    ];

    public override string Overloaded => Data("""{"error":{"message":"Provider is overloaded","type":"overloaded_error","code":529}}""");

    public override string Whole(string text) =>
        $$"""{"id":"c1","object":"chat.completion","created":1700000000,"model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":{{Quoted(text)}}},"finish_reason":"stop"}],"usage":{{UsageJson}}}""";

    static string Chunk(string delta, string finish = "null") =>
        Data($$"""{"id":"c1","object":"chat.completion.chunk","created":1700000000,"model":"m-1","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{finish}}}]}""");
}
