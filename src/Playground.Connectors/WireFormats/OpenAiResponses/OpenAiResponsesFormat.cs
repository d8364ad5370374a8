using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Comparisons;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;

namespace Playground.Connectors.WireFormats.OpenAiResponses;

/// <summary>OpenAI Responses: the newer interface of OpenAI, Azure OpenAI and xAI, and of some local servers.</summary>
sealed class OpenAiResponsesFormat : WireFormat
{
    public override string Kind => WireKinds.OpenAiResponses;

    protected override string DefaultPath => "/v1";

    protected override string ModelsPath => "/models";

    protected override string AnswerPath(string model) => "/responses";

    public override JsonObject Body(WireRequest request, List<Adaptation> adaptations) => OpenAiResponsesRequestMapper.Map(request, adaptations);

    public override string Sample => """
        data: {"type":"response.created","response":{"id":"r","model":"m","status":"in_progress","output":[]}}

        data: {"type":"response.output_item.added","output_index":0,"item":{"id":"i","type":"message","role":"assistant","content":[]}}

        data: {"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":"One"}

        data: {"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":" two"}

        data: {"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":" three"}

        data: {"type":"response.completed","response":{"id":"r","model":"m","status":"completed","output":[],"usage":{"input_tokens":1,"output_tokens":3,"total_tokens":4}}}


        """;

    public override AnswerMapper Mapper(WireAnswer answer) => new OpenAiResponsesAnswerMapper(answer);

    public override void Authorize(HttpRequestHeaders headers, string key) => headers.Authorization = new("Bearer", key);

    public override IEnumerable<ListedModel> Models(JsonElement list) => ModelLists.OpenAi(list);
}
