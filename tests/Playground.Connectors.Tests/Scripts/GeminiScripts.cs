using System.Text.Json;
using Playground.Connectors.Settings;

namespace Playground.Connectors.Tests.Scripts;

sealed class GeminiScripts : WireScripts
{
    const string UsageJson = """{"promptTokenCount":2006,"cachedContentTokenCount":1920,"candidatesTokenCount":180,"thoughtsTokenCount":120,"totalTokenCount":2306,"promptTokensDetails":[{"modality":"TEXT","tokenCount":2006}]}""";

    public override string Kind => WireKinds.Gemini;

    public override string AnswerPath => "/v1beta/models/m:streamGenerateContent?alt=sse";

    public override string StopReason => "STOP";

    public override string LengthReason => "MAX_TOKENS";

    public override string FilterReason => "SAFETY";

    public override string Text(string text) => Chunk($$"""{"text":{{Quoted(text)}}}""");

    public override string Reasoning(string text) => Chunk($$"""{"text":{{Quoted(text)}},"thought":true}""");

    public override string[] ToolCall() => [Chunk("""{"functionCall":{"id":"call_1","name":"weather","args":{"city":"Köln"}}}""")];

    public override string[] End(string reason) =>
        [Data($$"""{"candidates":[{"content":{"parts":[{"text":""}],"role":"model"},"finishReason":{{Quoted(reason)}},"index":0}],"usageMetadata":{{UsageJson}},"modelVersion":"m-1","responseId":"r1"}""")];

    public override string Overloaded => Data("""{"error":{"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"}}""");

    public override string Error(string code, string message, string? parameter = null) =>
        JsonSerializer.Serialize(new { error = new { code = 400, message = parameter is null ? message : $"Invalid JSON payload received. Unknown name \"{parameter}\" at 'generation_config': {message}", status = code } });

    public override string Whole(string text) =>
        $$"""[{"candidates":[{"content":{"parts":[{"text":{{Quoted(text)}}}],"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{{UsageJson}},"modelVersion":"m-1","responseId":"r1"}]""";

    public override string ModelList => """{"models":[{"name":"models/m-1","displayName":"Model 1","inputTokenLimit":1000,"supportedGenerationMethods":["generateContent"]},{"name":"models/embed","supportedGenerationMethods":["embedContent"]},{"name":"models/m-2"}]}""";

    static string Chunk(string part) => Data($$"""{"candidates":[{"content":{"parts":[{{part}}],"role":"model"},"index":0}],"modelVersion":"m-1","responseId":"r1"}""");
}
