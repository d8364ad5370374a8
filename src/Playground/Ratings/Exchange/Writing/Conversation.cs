using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Comparisons.Contents;
using Playground.Comparisons.Execution;
using Playground.Ratings.VoteFiles;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>What was said between the prompt and the rated answer, that included.</summary>
/// <param name="Tokens">Of the last answer as the provider counted them; <c>null</c> when not known, or when it would tell the model.</param>
public sealed record Conversation(IReadOnlyList<Said> Messages, long? Tokens = null)
{
    /// <summary>The conversation of one side, from the stored comparison or from the file that the vote came in; <c>null</c> when neither has it.</summary>
    public static Conversation? Of(ExportedPair pair, bool isA)
    {
        var answer = pair.Of.Rating.Answers[isA ? pair.PlaceA : pair.PlaceB];
        if (answer.AnswerId is not null && pair.Of.Comparison is { } comparison && comparison.Answers.FirstOrDefault(one => one.Id == answer.AnswerId) is { } stored)
            return new([.. LaneHistory.Messages(comparison, stored).Select(message => Spoken(message.Role, message.Contents)), Spoken(ChatRole.Assistant, stored.Contents)], pair.Of.Hidden ? null : stored.Usage.Output);
        return pair.Of is { Hidden: false, Rating.Origin: { Source: "lmarena", Data: { } data } } ? Imported(data, isA ? "conversation_a" : "conversation_b") : null;
    }

    /// <summary>The prompt alone; <c>null</c> where more was said before the answer.</summary>
    public string? OnlyPrompt => Messages.Where(said => said.Role != ChatRole.System.Value).ToArray() is [{ Role: "user", Text: var prompt }, { Role: "assistant" }] ? prompt : null;

    public string Answer => Messages[^1].Text;

    public string? System => Messages.FirstOrDefault(said => said.Role == ChatRole.System.Value)?.Text;

    // The formats of votes hold words alone.
    static Said Spoken(ChatRole role, ContentList contents) => new(role.Value, contents.WithoutCalls().Shown(ContentPlaceholder.English));

    static Conversation? Imported(string data, string field)
    {
        using var document = JsonDocument.Parse(data);
        if (document.RootElement.Inner(field) is not { ValueKind: JsonValueKind.Array } messages)
            return null;
        Said[] said = [.. messages.EnumerateArray().Select(message => new Said(message.Text("role") ?? "", Text(message)))];
        return said is [.., { Role: "assistant" }] ? new(said) : null;
    }

    // A text, or a list of parts of which some are texts.
    static string Text(JsonElement message) => message.Inner("content") switch
    {
        { ValueKind: JsonValueKind.String } text => text.Words(),
        { ValueKind: JsonValueKind.Array } parts => string.Concat(parts.EnumerateArray().Select(part => part.Text("text"))),
        _ => "",
    };
}
