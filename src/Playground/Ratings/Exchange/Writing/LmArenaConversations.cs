using System.Text.Json;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>The three fields in which LMArena keeps who said what.</summary>
static class LmArenaConversations
{
    public static void Write(Utf8JsonWriter json, Conversation? a, Conversation? b)
    {
        Messages(json, "conversation_a", a);
        Messages(json, "conversation_b", b);
        if (a is null || b is null)
        {
            json.WriteNull("full_conversation");
            return;
        }
        json.WriteStartArray("full_conversation");
        foreach (var (first, second) in Turns(a).Zip(Turns(b)))
        {
            json.WriteStartObject();
            Message(json, "user", first.User);
            Message(json, "model_side_a", first.Assistant);
            Message(json, "model_side_b", second.Assistant);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static IEnumerable<(Said User, Said Assistant)> Turns(Conversation conversation)
    {
        var turns = conversation.Messages.Where(said => said.Role is "user" or "assistant").ToArray();
        return turns.Zip(turns.Skip(1)).Where(pair => pair is ({ Role: "user" }, { Role: "assistant" }));
    }

    static void Messages(Utf8JsonWriter json, string name, Conversation? conversation)
    {
        if (conversation is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartArray(name);
        foreach (var said in conversation.Messages)
            Message(json, null, said);
        json.WriteEndArray();
    }

    static void Message(Utf8JsonWriter json, string? name, Said said)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartObject();
        json.WriteString("role", said.Role);
        json.WriteStartArray("content");
        json.WriteStartObject();
        json.WriteString("type", "text");
        json.WriteString("text", said.Text);
        json.WriteNull("image");
        json.WriteNull("mimeType");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
