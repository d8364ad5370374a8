using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.Comparisons;

namespace Playground.Connectors.Protocol;

/// <summary>The parts of a message in a format's own shape; what the format can't carry is told as left out.</summary>
static class MessageParts
{
    /// <param name="part">Writes one content, or gives <c>null</c> for what the format has no place for.</param>
    /// <param name="format">The format's name, for the reason that is told.</param>
    public static JsonArray Of(ChatMessage turn, Func<AIContent, JsonNode?> part, string format, List<Adaptation> adaptations)
    {
        var parts = new JsonArray();
        foreach (var content in turn.Contents)
        {
            if (part(content) is { } written) parts.Add(written);
            else if (MediaType(content) is { } type) adaptations.Add(new("attachment", "left out", $"The format {format} has no place for {type}."));
        }
        return parts;
    }

    /// <summary>Plain text stays a plain text: not every server takes a list of parts.</summary>
    public static bool IsPlain(ChatMessage turn) => turn.Contents.All(content => MediaType(content) is null);

    static string? MediaType(AIContent content) => content switch
    {
        DataContent data => data.MediaType,
        UriContent uri => uri.MediaType,
        _ => null,
    };
}
