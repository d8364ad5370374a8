using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.AnthropicMessages;

/// <summary>Anthropic Messages.</summary>
sealed class AnthropicFormat : WireFormat
{
    const string VersionHeader = "anthropic-version";

    public override string Kind => WireKinds.Anthropic;

    protected override string DefaultPath => "/v1";

    protected override string ModelsPath => "/models?limit=1000";

    protected override string AnswerPath(string model) => "/messages";

    public override JsonObject Body(WireRequest request, List<Adaptation> adaptations) => AnthropicRequestMapper.Map(request, adaptations);

    public override string Sample => """
        event: message_start
        data: {"type":"message_start","message":{"id":"a","type":"message","role":"assistant","model":"m","content":[],"usage":{"input_tokens":1,"output_tokens":1}}}

        event: content_block_start
        data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

        event: content_block_delta
        data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"One"}}

        event: content_block_delta
        data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" two"}}

        event: content_block_delta
        data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" three"}}

        event: content_block_stop
        data: {"type":"content_block_stop","index":0}

        event: message_delta
        data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":3}}

        event: message_stop
        data: {"type":"message_stop"}


        """;

    public override AnswerMapper Mapper(WireAnswer answer) => new AnthropicAnswerMapper(answer);

    public override void Authorize(HttpRequestHeaders headers, string key) => headers.TryAddWithoutValidation("x-api-key", key);

    public override void Prepare(HttpRequestHeaders headers)
    {
        if (!headers.Contains(VersionHeader)) headers.TryAddWithoutValidation(VersionHeader, "2023-06-01");
    }

    public override IEnumerable<ListedModel> Models(JsonElement list) => ModelLists.OpenAi(list);
}
