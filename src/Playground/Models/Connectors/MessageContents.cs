using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Playground.Models.Connectors;

/// <summary>Whole messages between Semantic Kernel's words and those of <see cref="IChatClient"/>.</summary>
public static class MessageContents
{
    /// <summary>Texts stay byte for byte what they were; pictures, sounds, calls of functions and their results go along.</summary>
    public static ChatMessage[] ToMessages(ChatHistory history)
    {
        var messages = new ChatMessage[history.Count];
        for (var index = 0; index < messages.Length; index++)
            messages[index] = ToMessage(history[index]);
        return messages;
    }

    /// <summary>
    /// A message in Semantic Kernel's words, with its texts, calls of functions and results. The message itself is its inner content: it is what models are told as long as
    /// nobody changes what was made of it, with the thoughts and signatures that their hosts want to see again.
    /// </summary>
    public static ChatMessageContent Of(ChatMessage message)
    {
        var content = new ChatMessageContent { Role = new AuthorRole(message.Role.Value), AuthorName = message.AuthorName, InnerContent = message };
        foreach (var part in message.Contents)
            if (ItemOf(part) is { } item)
                content.Items.Add(item);
        return content;
    }

    static ChatMessage ToMessage(ChatMessageContent content) =>
#pragma warning disable SKEXP0001 // The library's own reading of its contents, which it still calls experimental.
        content.InnerContent is ChatMessage message && IsUnchanged(content, message) ? message : content.ToChatMessage();
#pragma warning restore SKEXP0001

    static bool IsUnchanged(ChatMessageContent content, ChatMessage message) =>
        content.Items.Select(item => item.InnerContent).SequenceEqual(message.Contents.Where(part => ItemOf(part) is not null), ReferenceEqualityComparer.Instance)
        && content.Items.All(IsUnchanged);

    static bool IsUnchanged(KernelContent item) => (item, item.InnerContent) switch
    {
        (Microsoft.SemanticKernel.TextContent text, Microsoft.Extensions.AI.TextContent was) => text.Text == was.Text,
        (Microsoft.SemanticKernel.FunctionResultContent result, Microsoft.Extensions.AI.FunctionResultContent was) => ReferenceEquals(result.Result, was.Result),
        _ => true,
    };

    /// <summary>Each message of an answer; what has no place in Semantic Kernel's contents stands in the answer, which is the inner content of all.</summary>
    public static IReadOnlyList<ChatMessageContent> Of(ChatResponse response) =>
        [.. response.Messages.Select(message => Of(message, response))];

    static ChatMessageContent Of(ChatMessage message, ChatResponse response)
    {
        var content = new ChatMessageContent
        {
            Role = new AuthorRole(message.Role.Value),
            AuthorName = message.AuthorName,
            ModelId = response.ModelId,
            InnerContent = response,
            Metadata = new Dictionary<string, object?>
            {
                ["Id"] = response.ResponseId,
                ["FinishReason"] = response.FinishReason?.Value,
                ["Usage"] = response.Usage,
            },
        };
        foreach (var part in message.Contents)
            if (ItemOf(part) is { } item)
                content.Items.Add(item);
        return content;
    }

    static KernelContent? ItemOf(AIContent part) => part switch
    {
        Microsoft.Extensions.AI.TextReasoningContent => null,
        Microsoft.Extensions.AI.TextContent text => new Microsoft.SemanticKernel.TextContent(text.Text) { InnerContent = text },
        Microsoft.Extensions.AI.FunctionCallContent call => CallOf(call),
        Microsoft.Extensions.AI.FunctionResultContent result => new Microsoft.SemanticKernel.FunctionResultContent(callId: result.CallId, result: result.Result) { InnerContent = result },
        DataContent { MediaType: var type } data when type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) => new ImageContent(data.Uri) { InnerContent = data },
        _ => null,
    };

    static Microsoft.SemanticKernel.FunctionCallContent CallOf(Microsoft.Extensions.AI.FunctionCallContent call) =>
        new(call.Name, id: call.CallId, arguments: call.Arguments is null ? null : new KernelArguments(call.Arguments)) { InnerContent = call };
}
