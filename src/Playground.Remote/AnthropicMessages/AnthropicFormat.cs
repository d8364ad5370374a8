using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Comparing;
using Playground.Remote.Answers;
using Playground.Remote.Settings;

namespace Playground.Remote.AnthropicMessages;

/// <summary>Anthropic Messages.</summary>
sealed class AnthropicFormat : WireFormat
{
    const string VersionHeader = "anthropic-version";

    public override string Kind => WireKinds.Anthropic;

    protected override string DefaultPath => "/v1";

    protected override string ModelsPath => "/models?limit=1000";

    protected override string AnswerPath(string model) => "/messages";

    public override JsonObject Body(WireRequest request, List<Adaptation> adaptations) => AnthropicRequestMapper.Map(request, adaptations);

    public override AnswerMapper Mapper(WireAnswer answer) => new AnthropicAnswerMapper(answer);

    public override void Authorize(HttpRequestHeaders headers, string key) => headers.TryAddWithoutValidation("x-api-key", key);

    public override void Prepare(HttpRequestHeaders headers)
    {
        if (!headers.Contains(VersionHeader)) headers.TryAddWithoutValidation(VersionHeader, "2023-06-01");
    }

    public override IEnumerable<ListedModel> Models(JsonElement list) => ModelLists.OpenAi(list);
}
