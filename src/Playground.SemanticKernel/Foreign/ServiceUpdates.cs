using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Playground.Models.Connectors;
using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace Playground.SemanticKernel.Foreign;

/// <summary>What any connector's pieces say. What they don't say stays unknown: the model's name in them is the one that was asked for, so it isn't taken for the one that answered.</summary>
static class ServiceUpdates
{
    public static async IAsyncEnumerable<ChatResponseUpdate> Of(
        IAsyncEnumerable<StreamingChatMessageContent> contents, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var pieces = contents.GetAsyncEnumerator(cancellationToken);
        await using var _ = pieces.ConfigureAwait(false);
        if (!await pieces.MoveNextAsync().ConfigureAwait(false))
            yield break;
        var all = RestAsync(pieces);
        await foreach (var update in (OpenAiUpdates.IsOne(pieces.Current) ? OpenAiUpdates.Of(all, cancellationToken) : Read(all)).ConfigureAwait(false))
            yield return update;
    }

    /// <summary>The piece that the enumerator stands at, and all after it.</summary>
    static async IAsyncEnumerable<StreamingChatMessageContent> RestAsync(IAsyncEnumerator<StreamingChatMessageContent> pieces)
    {
        do
            yield return pieces.Current;
        while (await pieces.MoveNextAsync().ConfigureAwait(false));
    }

    static async IAsyncEnumerable<ChatResponseUpdate> Read(IAsyncEnumerable<StreamingChatMessageContent> contents)
    {
        var calls = new FunctionCallContentBuilder();
        await foreach (var content in contents.ConfigureAwait(false))
        {
            calls.Append(content);
            yield return StreamedContents.UpdateOf(content) ?? Read(content);
        }
        foreach (var call in calls.Build())
            yield return new(ChatRole.Assistant, [new FunctionCallContent(call.Id ?? "", call.FunctionName, call.Arguments)]);
    }

    static ChatResponseUpdate Read(StreamingChatMessageContent content)
    {
        var update = new ChatResponseUpdate { Role = ChatRole.Assistant, RawRepresentation = content.InnerContent };
        foreach (var text in content.Items.OfType<StreamingTextContent>())
            update.Contents.Add(new TextContent(text.Text));
        if (content.Metadata?.GetValueOrDefault("FinishReason")?.ToString() is { Length: > 0 } reason)
            update.FinishReason = new ChatFinishReason(reason);
        if (UsageOf(content.Metadata?.GetValueOrDefault("Usage")) is { } usage)
            update.Contents.Add(new UsageContent(usage));
        return update;
    }

    static UsageDetails? UsageOf(object? usage) => usage as UsageDetails ?? (usage as UsageContent)?.Details;
}
