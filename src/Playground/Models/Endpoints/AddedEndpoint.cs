namespace Playground.Models.Endpoints;

/// <summary>An endpoint that somebody added while the program ran.</summary>
/// <param name="Name">What its models' ids begin with; letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
/// <param name="Kind">The wire format, by its name in the configuration.</param>
/// <param name="BaseUrl">Where the API begins.</param>
/// <param name="KeyEnvironment">The environment variable that holds the key; <c>null</c> where none is wanted. The key itself is never kept.</param>
/// <param name="Models">The models offered, as the host calls them.</param>
public sealed record AddedEndpoint(string Name, string Kind, Uri BaseUrl, string? KeyEnvironment, IReadOnlyList<string> Models);
