using Playground.Models.Endpoints;

namespace Playground.Connectors.Identification;

/// <summary>A server or gateway and the signs by which it is known.</summary>
/// <param name="Kind">The wire format in which it tells most.</param>
/// <param name="Is">Whether the answers are its.</param>
/// <param name="Version">Its version as the answers tell it.</param>
sealed record KnownServer(string Name, string Kind, Func<ServerReplies, bool> Is, Func<ServerReplies, string?> Version, params IReadOnlyList<ServerLimit> Limits);
