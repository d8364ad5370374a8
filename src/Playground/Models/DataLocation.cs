using System.Text.Json.Serialization;

namespace Playground.Models;

/// <summary>
/// Where a prompt goes: <see cref="Host"/> is <c>null</c> when it stays inside this process, empty when it isn't sent at all, otherwise
/// the host that receives it.
/// </summary>
public sealed record DataLocation(string? Host)
{
    /// <summary>Nothing leaves this machine: the model runs in this process, or behind a loopback address, as Ollama and llama-server do.</summary>
    [JsonIgnore]
    public bool StaysHere => Host is null || Uri.TryCreate($"http://{Host}", UriKind.Absolute, out var address) && address.IsLoopback;

    public static readonly DataLocation ThisMachine = new((string?)null);

    /// <summary>For a connector that doesn't say whom it asks: a prompt may go anywhere.</summary>
    public static readonly DataLocation Unknown = new("?");

    /// <summary>For a model that nobody offers: nothing is sent.</summary>
    public static readonly DataLocation Nowhere = new("");
}
