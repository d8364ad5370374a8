using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>A call of a tool that a model wrote.</summary>
/// <param name="Arguments">Of the types that the tool's schema names, where it does.</param>
public sealed record ReadCall(string Name, JsonObject Arguments);
