using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Playground.Testing;

/// <summary>A client whose answers a test writes: each call runs the script anew.</summary>
public sealed class ScriptedChatClient(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> script) : IChatClient
{
    /// <summary>A client that says the given pieces and ends with <see cref="ChatFinishReason.Stop"/>.</summary>
    public static ScriptedChatClient Saying(params string[] pieces) => new((_, _, cancellationToken) => Say(pieces, cancellationToken));

    /// <summary>A client that says the given pieces and then fails.</summary>
    public static ScriptedChatClient Throwing(Exception exception, params string[] pieces) => new((_, _, _) => Throw(exception, pieces));

    /// <summary>A client that says the same until it is cancelled.</summary>
    public static ScriptedChatClient Endless(string piece) => new((_, _, cancellationToken) => Repeat(piece, cancellationToken));

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        script(messages, options, cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() { }

    static async IAsyncEnumerable<ChatResponseUpdate> Say(string[] pieces, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var piece in pieces)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
        }
        yield return new ChatResponseUpdate { FinishReason = ChatFinishReason.Stop };
    }

    static async IAsyncEnumerable<ChatResponseUpdate> Throw(Exception exception, string[] pieces)
    {
        foreach (var piece in pieces)
            yield return new(ChatRole.Assistant, piece);
        await Task.Yield();
        throw exception;
    }

    static async IAsyncEnumerable<ChatResponseUpdate> Repeat(string piece, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(1, cancellationToken);
            yield return new(ChatRole.Assistant, piece);
        }
    }
}
