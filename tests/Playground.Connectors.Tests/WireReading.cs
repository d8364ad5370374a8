using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;
using Playground.Connectors.Transport;
using Playground.Connectors.WireFormats;
using Playground.Metrics;

namespace Playground.Connectors.Tests;

/// <summary>All that a body says, however it is cut into pieces.</summary>
sealed record WireReading(string Text, string Reasoning, string Tools, AnswerState? End, string? RawFinishReason, TokenUsage? Usage, string? Error, string? Refused)
{
    /// <summary>Reads a body of a format in the given pieces; what can't be read ends the reading, as it ends an answer.</summary>
    public static async Task<WireReading> OfAsync(string kind, string contentType, IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var answer = new WireAnswer { CharacterLimit = 4_000_000 };
        using var stream = new AnswerStream(new PieceStream(pieces), contentType, WireFormatCatalog.Of(kind).Mapper(answer), new EndpointLimits());
        var contents = new List<AIContent>();
        string? refused = null;
        try
        {
            while (await stream.ReadAsync(default)) contents.AddRange(answer.Drain());
        }
        catch (Exception exception) when (exception is JsonException or WireLimitException or NotAnApiException or InvalidOperationException)
        {
            answer.Flush();
            refused = exception.GetType().Name;
        }
        contents.AddRange(answer.Drain());
        return new(
            string.Concat(contents.OfType<TextContent>().Select(text => text.Text)),
            string.Concat(contents.OfType<TextReasoningContent>().Select(text => text.Text)),
            string.Join("; ", answer.ToolCalls.Contents(new KeyMask(null)).Select(call => $"{call.CallId} {call.Name}({call.RawRepresentation})")),
            answer.End, answer.RawFinishReason, answer.Usage, answer.Error?.Message, refused);
    }

    /// <summary>A body that arrives in these pieces.</summary>
    sealed class PieceStream(IReadOnlyList<ReadOnlyMemory<byte>> pieces) : MemoryStream
    {
        int _next;
        int _offset;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (_next < pieces.Count && _offset == pieces[_next].Length) { _next++; _offset = 0; }
            if (_next == pieces.Count) return ValueTask.FromResult(0);
            var piece = pieces[_next][_offset..];
            if (piece.Length > buffer.Length) piece = piece[..buffer.Length];
            piece.CopyTo(buffer);
            _offset += piece.Length;
            return ValueTask.FromResult(piece.Length);
        }
    }
}
