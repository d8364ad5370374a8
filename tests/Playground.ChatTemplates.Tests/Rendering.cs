using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Tests;

/// <summary>Renders templates for the tests.</summary>
static class Rendering
{
    public static readonly DateTimeOffset Clock = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    const string Variables = """
        {
          "n": 7, "f": 2.5, "s": "Hello World", "e": "", "none": null, "list": [3, 1, 2], "words": ["b", "A", "c"], "emoji": "🙂é", "big": 12345678901234567890,
          "map": { "B": 2, "a": [1, 2.5, null, true], "items": 3 },
          "messages": [ { "role": "user", "content": "Hi <b>" }, { "role": "assistant", "content": "A\nb" } ]
        }
        """;

    public static string Run(string template) => ChatTemplate.Parse(template).Render(JsonNode.Parse(Variables)!.AsObject(), Clock);
}
