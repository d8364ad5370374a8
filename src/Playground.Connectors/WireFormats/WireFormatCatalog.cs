using Playground.Remote.Answers;
using Playground.Remote.AnthropicMessages;
using Playground.Remote.Gemini;
using Playground.Remote.OllamaChat;
using Playground.Remote.OpenAiChat;
using Playground.Remote.OpenAiResponses;

namespace Playground.Remote.Endpoints;

/// <summary>The wire formats by kind.</summary>
static class WireFormats
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
