using Playground.Remote.Answers;
using Playground.Remote.OpenAiChat;

namespace Playground.Remote.Endpoints;

/// <summary>The wire formats by kind.</summary>
static class WireFormats
{
    static readonly Dictionary<string, WireFormat> Known = new WireFormat[] { new OpenAiChatFormat() }.ToDictionary(format => format.Kind);

    public static WireFormat Of(string kind) => Known[kind];
}
