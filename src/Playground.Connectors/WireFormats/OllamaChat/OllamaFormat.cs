using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.OllamaChat;

/// <summary>Ollama's <c>/api/chat</c>: one JSON object per line.</summary>
sealed class OllamaFormat : WireFormat
{
    const string OpenAiPath = "/v1";

    public override string Kind => WireKinds.Ollama;

    protected override string DefaultPath => "/api";

    protected override string ModelsPath => "/tags";

    protected override string AnswerPath(string model) => "/chat";

    /// <summary>Many know their Ollama by the address where it speaks OpenAI's format; its own begins beside that.</summary>
    protected override string Start(string path) => path.EndsWith(OpenAiPath, StringComparison.Ordinal) ? path[..^OpenAiPath.Length] + DefaultPath
        : path.EndsWith(DefaultPath, StringComparison.Ordinal) ? path : path + DefaultPath;

    public override JsonObject Body(WireRequest request, List<Adaptation> adaptations) => OllamaRequestMapper.Map(request, adaptations);

    public override string Sample => """
        {"model":"m","message":{"role":"assistant","content":"One"},"done":false}
        {"model":"m","message":{"role":"assistant","content":" two"},"done":false}
        {"model":"m","message":{"role":"assistant","content":" three"},"done":false}
        {"model":"m","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":1,"eval_count":3}

        """;

    public override AnswerMapper Mapper(WireAnswer answer) => new OllamaAnswerMapper(answer);

    public override void Authorize(HttpRequestHeaders headers, string key) => headers.Authorization = new("Bearer", key);

    /// <summary><c>{"models":[{"name":"llama3.2:latest", "model", "details"}]}</c></summary>
    public override IEnumerable<ListedModel> Models(JsonElement list) =>
        from entry in ModelLists.Entries(list, "models")
        let name = ModelLists.Text(entry, "model") ?? ModelLists.Text(entry, "name")
        where name is not null
        select new ListedModel(name);
}
