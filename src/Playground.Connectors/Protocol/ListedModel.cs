using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Playground.Connectors.Protocol;

/// <summary>A model as its host lists it; <c>null</c> where the host doesn't say.</summary>
sealed record ListedModel(string Id, string? Name = null, int? ContextLength = null);
