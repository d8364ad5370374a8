using System.Text.Json.Nodes;

namespace Playground.Connectors.ParameterAdaptation;

/// <summary>Finds parameters in a request body: at its top, or in the object that Gemini and Ollama keep them in.</summary>
static class BodyParameters
{
    static readonly string[] Holders = ["generationConfig", "options"];

    /// <summary>What a request is about: never left out.</summary>
    static readonly string[] Essential = ["model", "messages", "input", "contents", "system", "systemInstruction", "instructions", .. Holders];

    /// <summary>The names of all parameters that could be left out.</summary>
    public static IEnumerable<string> Names(JsonObject body) =>
        Places(body).SelectMany(place => place).Select(member => member.Key).Where(name => !Essential.Contains(name));

    public static JsonNode? Remove(JsonObject body, string name)
    {
        foreach (var place in Places(body))
            if (place[name] is { } value)
            {
                place.Remove(name);
                return value;
            }
        return null;
    }

    public static bool Rename(JsonObject body, string name, string newName)
    {
        foreach (var place in Places(body))
            if (place[name] is { } value)
            {
                place.Remove(name);
                place[newName] = value;
                return true;
            }
        return false;
    }

    static IEnumerable<JsonObject> Places(JsonObject body) => [body, .. Holders.Select(holder => body[holder]).OfType<JsonObject>()];
}
