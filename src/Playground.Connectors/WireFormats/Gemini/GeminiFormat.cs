using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.Gemini;

/// <summary>Gemini's <c>generateContent</c>, streamed as server-sent events.</summary>
sealed class GeminiFormat : WireFormat
{
    const string Prefix = "models/";

    public override string Kind => WireKinds.Gemini;

    protected override string DefaultPath => "/v1beta";

    protected override string ModelsPath => "/models?pageSize=1000";

    /// <summary>Addresses are often copied with the list of models at their end, which the path of a model begins with too.</summary>
    protected override string Start(string path) => base.Start(path.EndsWith("/models", StringComparison.Ordinal) ? path[..^"/models".Length] : path);

    protected override string AnswerPath(string model) => $"/{(model.Contains('/') ? "" : Prefix)}{Escaped(model)}:streamGenerateContent?alt=sse";

    public override JsonObject Body(WireRequest request, List<Adaptation> adaptations) => GeminiRequestMapper.Map(request, adaptations);

    public override string Sample => """
        data: {"candidates":[{"content":{"parts":[{"text":"One"}],"role":"model"},"index":0}],"modelVersion":"m","responseId":"g"}

        data: {"candidates":[{"content":{"parts":[{"text":" two"}],"role":"model"},"index":0}],"modelVersion":"m","responseId":"g"}

        data: {"candidates":[{"content":{"parts":[{"text":" three"}],"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":1,"candidatesTokenCount":3,"totalTokenCount":4},"modelVersion":"m","responseId":"g"}


        """;

    public override AnswerMapper Mapper(WireAnswer answer) => new GeminiAnswerMapper(answer);

    public override void Authorize(HttpRequestHeaders headers, string key) => headers.TryAddWithoutValidation("x-goog-api-key", key);

    /// <summary><c>{"models":[{"name":"models/…", "displayName", "inputTokenLimit", "supportedGenerationMethods"}]}</c>: those that write text.</summary>
    public override IEnumerable<ListedModel> Models(JsonElement list) =>
        from entry in ModelLists.Entries(list, "models")
        let name = ModelLists.Text(entry, "name")
        where name is not null && WritesText(entry)
        select new ListedModel(name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name, ModelLists.Text(entry, "displayName"), ModelLists.Count(entry, "inputTokenLimit"));

    static bool WritesText(JsonElement entry) =>
        !entry.TryGetProperty("supportedGenerationMethods", out var methods) || methods.ValueKind != JsonValueKind.Array
        || methods.EnumerateArray().Any(method => method.ValueKind == JsonValueKind.String && method.ValueEquals("generateContent"u8));

    static string Escaped(string model) => string.Join('/', model.Split('/').Select(Uri.EscapeDataString));
}
