using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Playground.Testing.Nano;

/// <summary>A question of Nano Llama's evaluation, none of which it was trained on. <c>NanoLlama/training/quiz.py</c> says what the sets are.</summary>
/// <param name="Messages">What user and model said in turns; the last is the question.</param>
/// <param name="Answers">Every one of them is right.</param>
public sealed record NanoQuestion(string Set, string Skill, string? System, IReadOnlyList<string> Messages, IReadOnlyList<string> Answers)
{
    /// <summary>The sets for a model that answers in the language of the question.</summary>
    public static readonly IReadOnlyList<string> ModelSets = ["held", "wording", "noisy", "system", "chat", "german"];

    /// <summary>The sets for the model with its German adapter.</summary>
    public static readonly IReadOnlyList<string> AdapterSets = ["german", "adapter"];

    static readonly string Path = global::System.IO.Path.Combine(AppContext.BaseDirectory, "NanoLlama", "questions.jsonl");

    public static IReadOnlyList<NanoQuestion> ReadAll() => [.. File.ReadLines(Path).Select(Parse)];

    public IReadOnlyList<ChatMessage> Chat()
    {
        var chat = Messages.Select((text, index) => new ChatMessage(index % 2 == 0 ? ChatRole.User : ChatRole.Assistant, text));
        return System is null ? [.. chat] : [new(ChatRole.System, System), .. chat];
    }

    static NanoQuestion Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var fields = json.RootElement;
        return new(fields[0].GetString()!, fields[1].GetString()!, fields[2].GetString(), Texts(fields[3]), Texts(fields[4]));
    }

    static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
