using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace Playground.SemanticKernel.Asking;

/// <summary>Pieces that a filter wrote itself.</summary>
static class FilterContents
{
    public static ChatResponseUpdate UpdateOf(StreamingChatMessageContent content) =>
#pragma warning disable SKEXP0001 // The library's own reading of its contents, which it still calls experimental.
        content.ToChatResponseUpdate();
#pragma warning restore SKEXP0001
}
