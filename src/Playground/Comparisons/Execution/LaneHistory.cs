using Microsoft.Extensions.AI;
using Playground.Comparisons.Contents;

namespace Playground.Comparisons.Execution;

/// <summary>What a model is sent: the system prompt, what was said so far in its own column, and the prompt of the turn.</summary>
static class LaneHistory
{
    public static IReadOnlyList<LaneMessage> Messages(Comparison comparison, Answer asked)
    {
        var messages = new List<LaneMessage>();
        if (!string.IsNullOrWhiteSpace(comparison.System))
            messages.Add(new(ChatRole.System, comparison.System));
        foreach (var turn in comparison.Turns.Where(turn => turn.Index < asked.Turn))
            if (Said(comparison, turn, asked) is { } said)
            {
                messages.Add(new(ChatRole.User, turn.Contents));
                messages.Add(new(ChatRole.Assistant, said));
            }
        messages.Add(new(ChatRole.User, comparison.Turns[asked.Turn].Contents));
        return messages;
    }

    // A turn without a usable answer is left out: most APIs refuse two user messages in a row.
    static ContentList? Said(Comparison comparison, Turn turn, Answer asked) =>
        comparison.Answers
            .Where(answer => answer.Turn == turn.Index && answer.Lane == asked.Lane && answer.Repetition == asked.Repetition && answer.Contents.Count > 0)
            .MaxBy(answer => answer.Attempt)?.Contents.WithoutCalls() is { Count: > 0 } said ? said : null;
}
