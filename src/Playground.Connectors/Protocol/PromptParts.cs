using Microsoft.Extensions.AI;

namespace Playground.Connectors.Protocol;

/// <summary>A conversation with its system prompt apart, as most formats want it.</summary>
sealed record PromptParts(string? System, IReadOnlyList<ChatMessage> Turns)
{
    public static PromptParts Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var all = messages.ToList();
        var system = all.Where(IsSystem).Select(message => message.Text).Prepend(options?.Instructions).Where(text => !string.IsNullOrEmpty(text));
        return new(string.Join("\n\n", system) is { Length: > 0 } text ? text : null, [.. all.Where(message => !IsSystem(message))]);
    }

    /// <summary>Characters of all text, for an estimate of the tokens.</summary>
    public long Characters => (System?.Length ?? 0) + Turns.Sum(turn => turn.Text.Length + turn.Contents.Sum(CharactersOfTool));

    static long CharactersOfTool(AIContent content) => content switch
    {
        FunctionCallContent call => call.Name.Length + ToolParts.ArgumentsText(call).Length,
        FunctionResultContent result => ToolParts.Text(result).Length,
        _ => 0,
    };

    static bool IsSystem(ChatMessage message) => message.Role == ChatRole.System || message.Role.Value == "developer";
}
