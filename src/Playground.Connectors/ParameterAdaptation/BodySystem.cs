using System.Text.Json.Nodes;

namespace Playground.Connectors.ParameterAdaptation;

/// <summary>Moves the system prompt to where a model takes it.</summary>
static class BodySystem
{
    /// <summary>Newer OpenAI models call it the developer's.</summary>
    public static bool AsDeveloper(JsonObject body)
    {
        if (FirstMessage(body) is not { } first || (string?)first["role"] != "system") return false;
        first["role"] = "developer";
        return true;
    }

    /// <summary>Models without any system prompt read it at the head of the first user message.</summary>
    public static bool IntoUser(JsonObject body) => FromMessages(body) || FromGemini(body);

    static bool FromMessages(JsonObject body)
    {
        if (FirstMessage(body) is not { } first || (string?)first["role"] is not ("system" or "developer")) return false;
        var messages = first.Parent!.AsArray();
        var system = (string?)first["content"];
        if (messages.Skip(1).OfType<JsonObject>().FirstOrDefault(message => (string?)message["role"] == "user") is not { } user) return false;
        messages.Remove(first);
        if (user["content"] is JsonArray parts) parts.Insert(0, new JsonObject { ["type"] = "text", ["text"] = $"{system}\n\n" });
        else user["content"] = $"{system}\n\n{(string?)user["content"]}";
        return true;
    }

    static bool FromGemini(JsonObject body)
    {
        if (body["systemInstruction"]?["parts"]?[0]?["text"] is not JsonValue system || body["contents"]?[0]?["parts"] is not JsonArray parts) return false;
        body.Remove("systemInstruction");
        parts.Insert(0, new JsonObject { ["text"] = $"{(string?)system}\n\n" });
        return true;
    }

    static JsonObject? FirstMessage(JsonObject body) => body["messages"] is JsonArray { Count: > 0 } messages ? messages[0] as JsonObject : null;
}
