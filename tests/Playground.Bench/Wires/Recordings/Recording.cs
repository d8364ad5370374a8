using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Bench.Wires.Recordings;

/// <summary>
/// One exchange with a real server, as it lies in a folder <c>SERVER/SCENARIO</c>: the bytes of each connection's request and response,
/// when each piece came, how the connection ended, and what a careful client makes of it.
/// </summary>
sealed record Recording(string Name, RecordingExpectation Expected, IReadOnlyList<RecordedConnection> Connections)
{
    public string Server => Name.Split('/')[0];

    /// <summary>The model that was asked for, in the host's words.</summary>
    public string Model => Text(Connections[0].RequestBody, "model") ?? ModelInPath ?? "m";

    /// <summary>The output limit that was sent.</summary>
    public int? MaxTokens =>
        Number(Connections[0].RequestBody, "max_tokens") ?? Number(Connections[0].RequestBody, "max_completion_tokens") ?? Number(Connections[0].RequestBody, "max_output_tokens")
        ?? Number(Connections[0].RequestBody?["generationConfig"], "maxOutputTokens");

    /// <summary>The client is the one that leaves.</summary>
    public bool ClientLeaves => Name.EndsWith("client_leaves", StringComparison.Ordinal);

    public static IEnumerable<Recording> ReadAll(string folder) =>
        from server in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
        from scenario in Directory.EnumerateDirectories(server).Order(StringComparer.Ordinal)
        where File.Exists(Path.Combine(scenario, "response.http"))
        select Read(scenario, $"{Path.GetFileName(server)}/{Path.GetFileName(scenario)}");

    static Recording Read(string folder, string name) => new(
        name,
        RecordingExpectation.Read(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json"))).RootElement),
        [.. Suffixes(folder).Select(suffix => RecordedConnection.Read(folder, suffix))]);

    /// <summary>A second connection at the same time lies beside the first.</summary>
    static IEnumerable<string> Suffixes(string folder)
    {
        yield return "";
        for (var number = 2; File.Exists(Path.Combine(folder, $"response-{number}.http")); number++) yield return $"-{number}";
    }

    string? ModelInPath => Connections[0].RequestPath.Split("/models/") is [_, var rest] ? Uri.UnescapeDataString(rest.Split(':')[0]) : null;

    static string? Text(JsonNode? node, string name) => node is JsonObject && node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static int? Number(JsonNode? node, string name) => node is JsonObject && node[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
