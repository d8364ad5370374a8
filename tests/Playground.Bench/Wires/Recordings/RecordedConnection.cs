using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Bench.Wires.Recordings;

/// <summary>The bytes of one connection.</summary>
/// <param name="Pieces">What the server sent, in order.</param>
/// <param name="IsReset">The server broke the connection, or nothing listened.</param>
sealed record RecordedConnection(byte[] Request, byte[] Response, IReadOnlyList<RecordedPiece> Pieces, bool IsReset)
{
    public string RequestPath => Encoding.Latin1.GetString(Request).Split(' ', 3) is [_, var path, _] ? path : "";

    /// <summary><c>null</c> for a request without a readable body.</summary>
    public JsonNode? RequestBody
    {
        get
        {
            var start = Request.AsSpan().IndexOf("\r\n\r\n"u8);
            try { return start < 0 ? null : JsonNode.Parse(Request.AsSpan(start + 4)); }
            catch (JsonException) { return null; }
        }
    }

    public static RecordedConnection Read(string folder, string suffix)
    {
        var events = File.ReadLines(Path.Combine(folder, $"timing{suffix}.jsonl")).Select(line => JsonNode.Parse(line)!).ToArray();
        var begin = events.Where(entry => (string?)entry["dir"] == "c").Select(entry => (double)entry["t"]!).FirstOrDefault();
        var pieces = events.Where(entry => (string?)entry["dir"] == "s")
            .Select(entry => new RecordedPiece(TimeSpan.FromMilliseconds(Math.Max(0, (double)entry["t"]! - begin)), (int)entry["off"]!, (int)entry["len"]!));
        var ending = events.FirstOrDefault(entry => entry["ev"] is not null);
        var isReset = (string?)ending?["ev"] is "rst" or "refused" && (string?)ending?["by"] is null or "server";
        return new(Bytes(folder, $"request{suffix}.http"), Bytes(folder, $"response{suffix}.http"), [.. pieces], isReset);
    }

    static byte[] Bytes(string folder, string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllBytes(path) : [];
}

/// <param name="At">Since the request.</param>
readonly record struct RecordedPiece(TimeSpan At, int Offset, int Length);
