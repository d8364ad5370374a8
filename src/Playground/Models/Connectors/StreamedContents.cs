using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace Playground.Models.Connectors;

/// <summary>Pieces of a streamed answer between Semantic Kernel's words and those of <see cref="IChatClient"/>. Called for every piece.</summary>
public static class StreamedContents
{
    /// <summary>The piece in Semantic Kernel's words; the update itself is its inner content, so that nothing is lost.</summary>
    public static StreamingChatMessageContent Of(ChatResponseUpdate update)
    {
        var content = new StreamingChatMessageContent(update.Role is { } role ? RoleOf(role) : null, null, update, modelId: update.ModelId, metadata: MetadataOf(update))
        {
            AuthorName = update.AuthorName,
        };
        foreach (var part in update.Contents)
            if (part is TextContent text)
                content.Items.Add(new StreamingTextContent(text.Text));
            else if (part is Microsoft.Extensions.AI.FunctionCallContent call)
                content.Items.Add(new StreamingFunctionCallUpdateContent(call.CallId, call.Name, call.RawRepresentation as string ?? JsonSerializer.Serialize(call.Arguments)));
        return content;
    }

    /// <summary>The update that a piece was made of. Where a filter has changed the words since, they count, with all else that the update said.</summary>
    /// <returns><c>null</c> for a piece that was made of no update.</returns>
    public static ChatResponseUpdate? UpdateOf(StreamingChatMessageContent content) =>
        content.InnerContent is not ChatResponseUpdate update ? null : IsUnchanged(content, update) ? update : Changed(content, update);

    static AuthorRole RoleOf(ChatRole role) => role == ChatRole.Assistant ? AuthorRole.Assistant : new(role.Value);

    // Few pieces have any.
    static Dictionary<string, object?>? MetadataOf(ChatResponseUpdate update)
    {
        var usage = update.Contents.OfType<UsageContent>().LastOrDefault();
        return update.FinishReason is null && usage is null ? null : new() { ["Id"] = update.ResponseId, ["FinishReason"] = update.FinishReason?.Value, ["Usage"] = usage?.Details };
    }

    // The texts are the same objects as long as nobody has touched them.
    static bool IsUnchanged(StreamingChatMessageContent content, ChatResponseUpdate update)
    {
        var at = 0;
        foreach (var part in update.Contents)
            if (part is TextContent text && (NextText(content, ref at) is not { } item || !string.Equals(item.Text, text.Text, StringComparison.Ordinal)))
                return false;
        return NextText(content, ref at) is null;
    }

    static StreamingTextContent? NextText(StreamingChatMessageContent content, ref int at)
    {
        while (at < content.Items.Count)
            if (content.Items[at++] is StreamingTextContent text)
                return text;
        return null;
    }

    static ChatResponseUpdate Changed(StreamingChatMessageContent content, ChatResponseUpdate update)
    {
        var texts = content.Items.OfType<StreamingTextContent>().Select(item => (AIContent)new TextContent(item.Text));
        var changed = update.Clone();
        changed.Contents = [.. texts, .. update.Contents.Where(part => part is not TextContent)];
        return changed;
    }
}
