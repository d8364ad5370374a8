using Microsoft.Extensions.AI;

namespace Playground.Models;

/// <summary>Tells what exactly a local model reads when it is asked.</summary>
public interface ILocalPrompts
{
    /// <summary>Writes a conversation down as the model would read it, and loads the model for its vocabulary; it isn't asked.</summary>
    /// <param name="at">What a template that asks for the date is told.</param>
    /// <exception cref="Faults.ModelFailureException">There is no such local model, or its template refuses the conversation.</exception>
    Task<LocalPrompt> WriteAsync(string modelId, IReadOnlyList<ChatMessage> messages, ChatOptions? options, DateTimeOffset at, CancellationToken cancellationToken);
}
