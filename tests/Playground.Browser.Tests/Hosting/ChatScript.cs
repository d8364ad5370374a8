using System.Threading.Channels;

namespace Playground.Browser.Tests.Hosting;

/// <summary>What a <see cref="ChatHost"/> says to one prompt, piece by piece as the test lets it.</summary>
public sealed class ChatScript
{
    readonly Channel<string> _pieces = Channel.CreateUnbounded<string>();
    readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first request with the prompt has arrived.</summary>
    public Task Asked => _asked.Task.WaitAsync(Patience.Long);

    /// <summary>Completes when the asking side has gone away before the end.</summary>
    public Task Left => _left.Task.WaitAsync(Patience.Long);

    public ChatScript Say(params string[] pieces)
    {
        foreach (var piece in pieces)
            _pieces.Writer.TryWrite(piece);
        return this;
    }

    /// <summary>Ends the answer properly after what has been said.</summary>
    public ChatScript End()
    {
        _pieces.Writer.TryComplete();
        return this;
    }

    internal async IAsyncEnumerable<string> PiecesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken gone)
    {
        _asked.TrySetResult();
        using var leaving = gone.Register(() => _left.TrySetResult());
        await foreach (var piece in _pieces.Reader.ReadAllAsync(gone))
            yield return piece;
    }
}
