using System.Diagnostics;
using Playground.Testing;

namespace Playground.Bench.Wires.Recordings;

/// <summary>Answers a request with the bytes of a recording, and ends the connection as it ended.</summary>
sealed class RecordingPlayer(Recording recording, ReplayMode mode)
{
    const int MostRandomBytes = 60;
    readonly Random _random = new(recording.Name.Length * 31 + recording.Name[^1]);
    int _turn = -1;

    /// <summary>Completes when the first connection's bytes are sent.</summary>
    public TaskCompletionSource Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task PlayAsync(FaultExchange exchange)
    {
        var connection = recording.Connections[Interlocked.Increment(ref _turn) % recording.Connections.Count];
        var clock = Stopwatch.StartNew();
        foreach (var piece in connection.Pieces)
        {
            if (mode == ReplayMode.Original && piece.At - clock.Elapsed is { Ticks: > 0 } wait) await Task.Delay(wait, exchange.Gone);
            await SendAsync(exchange, connection.Response.AsMemory(piece.Offset, piece.Length));
        }
        Sent.TrySetResult();
        if (recording.ClientLeaves) await exchange.HangAsync();
        else if (connection.IsReset) await ResetAsync(exchange);
        else await exchange.CloseAsync();
    }

    // A reset overtakes bytes that the client hasn't read.
    static async Task ResetAsync(FaultExchange exchange)
    {
        await Task.Delay(50, exchange.Gone);
        await exchange.ResetAsync();
    }

    async Task SendAsync(FaultExchange exchange, ReadOnlyMemory<byte> bytes)
    {
        while (mode == ReplayMode.RandomPieces && bytes.Length > 1)
        {
            var length = _random.Next(1, Math.Min(bytes.Length, MostRandomBytes) + 1);
            await exchange.RawAsync(bytes[..length]);
            await Task.Yield();
            bytes = bytes[length..];
        }
        if (!bytes.IsEmpty) await exchange.RawAsync(bytes);
    }
}
