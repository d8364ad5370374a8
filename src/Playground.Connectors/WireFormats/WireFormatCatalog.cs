using Playground.Connectors.Protocol;
using Playground.Connectors.WireFormats.AnthropicMessages;
using Playground.Connectors.WireFormats.Gemini;
using Playground.Connectors.WireFormats.OllamaChat;
using Playground.Connectors.WireFormats.OpenAiChat;
using Playground.Connectors.WireFormats.OpenAiResponses;

namespace Playground.Connectors.WireFormats;

/// <summary>The wire formats by kind.</summary>
static class WireFormatCatalog
{
    static readonly Dictionary<string, WireFormat> Known = new WireFormat[]
    {
        new OpenAiChatFormat(),
        new OpenAiResponsesFormat(),
        new AnthropicFormat(),
        new GeminiFormat(),
        new OllamaFormat(),
    }.ToDictionary(format => format.Kind);

    public static WireFormat Of(string kind) => Known[kind];
}
