using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace Playground.SemanticKernel.Foreign;

/// <summary>
/// Reads what the library's OpenAI connectors leave of an answer in their pieces: the OpenAI client's own updates, which know how the answer ended, which model wrote it, its
/// usage and its reasoning where the connector itself hands on the text alone.
/// </summary>
static class OpenAiUpdates
{
    public static bool IsOne(StreamingChatMessageContent content) => content.InnerContent is StreamingChatCompletionUpdate;

    public static IAsyncEnumerable<ChatResponseUpdate> Of(IAsyncEnumerable<StreamingChatMessageContent> contents, CancellationToken cancellationToken) =>
#pragma warning disable OPENAI001 // The client's own reading of its updates, which it still calls experimental.
        InnerAsync(contents, cancellationToken).AsChatResponseUpdatesAsync(cancellationToken: cancellationToken);
#pragma warning restore OPENAI001

    static async IAsyncEnumerable<StreamingChatCompletionUpdate> InnerAsync(
        IAsyncEnumerable<StreamingChatMessageContent> contents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var content in contents.WithCancellation(cancellationToken).ConfigureAwait(false))
            if (content.InnerContent is StreamingChatCompletionUpdate update)
                yield return update;
    }
}
