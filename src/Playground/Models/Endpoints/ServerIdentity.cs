namespace Playground.Models.Endpoints;

/// <summary>What was found at an address.</summary>
public sealed record ServerIdentity
{
    /// <summary>The server's or gateway's name as its makers write it; <c>null</c> where only the form of its answers is known.</summary>
    public string? Software { get; init; }

    /// <summary>In its own words; <c>null</c> where it doesn't say.</summary>
    public string? Version { get; init; }

    /// <summary>The wire format to ask it in, by its name in the configuration.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the API begins: the address to set.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The models that it lists, in its own words and order; none where it wants a key first.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>It answers nobody without a key, or doesn't take the one that was given.</summary>
    public bool WantsKey { get; init; }

    public IReadOnlyList<ServerLimit> Limits { get; init; } = [];
}
