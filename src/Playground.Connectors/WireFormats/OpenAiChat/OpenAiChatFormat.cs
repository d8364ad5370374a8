using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.OpenAiChat;

/// <summary>OpenAI chat completions, spoken by most hosts and local servers.</summary>
sealed class OpenAiChatFormat : WireFormat
{
    public override string Kind => WireKinds.OpenAiChat;

    protected override string DefaultPath => "/v1";

    protected override string ModelsPath => "/models";

    protected override string AnswerPath(string model) => "/chat/completions";

    public override JsonObject Body(WireRequest request, List<Adaptation> adaptations) => OpenAiChatRequestMapper.Map(request, adaptations);

    public override string Sample => """
        data: {"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}

        data: {"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":"One"},"finish_reason":null}]}

        data: {"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":" two"},"finish_reason":null}]}

        data: {"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":" three"},"finish_reason":null}]}

        data: {"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: {"id":"c","object":"chat.completion.chunk","model":"m","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":3,"total_tokens":4}}

        data: [DONE]


        """;

    public override AnswerMapper Mapper(WireAnswer answer) => new OpenAiChatAnswerMapper(answer);

    public override void Authorize(HttpRequestHeaders headers, string key) => headers.Authorization = new("Bearer", key);

    public override IEnumerable<ListedModel> Models(JsonElement list) => ModelLists.OpenAi(list);
}
