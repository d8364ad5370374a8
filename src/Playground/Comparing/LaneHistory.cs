using Microsoft.Extensions.AI;

namespace Playground.Comparing;

/// <summary>What a model is sent: the system prompt, what was said so far in its own column, and the prompt of the turn.</summary>
static class LaneHistory
{
    public static IReadOnlyList<ChatMessage> Messages(Comparison comparison, Answer asked)
    {
        var messages = new List<ChatMessage>();
        if (!string.IsNullOrWhiteSpace(comparison.System))
            messages.Add(new(ChatRole.System, comparison.System));
        foreach (var turn in comparison.Turns.Where(turn => turn.Index < asked.Turn))
            if (Said(comparison, turn, asked) is { } said)
            {
                messages.Add(new(ChatRole.User, turn.Prompt));
                messages.Add(new(ChatRole.Assistant, said));
            }
        messages.Add(new(ChatRole.User, comparison.Turns[asked.Turn].Prompt));
        return messages;
    }

    // A turn without a usable answer is left out: most APIs refuse two user messages in a row.
    static string? Said(Comparison comparison, Turn turn, Answer asked) =>
        comparison.Answers
            .Where(answer => answer.Turn == turn.Index && answer.Lane == asked.Lane && answer.Repetition == asked.Repetition && answer.Text.Length > 0)
            .MaxBy(answer => answer.Attempt)?.Text;
}
