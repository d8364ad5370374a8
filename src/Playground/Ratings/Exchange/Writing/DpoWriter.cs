using Playground.Statistics.Votes;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>
/// Writes preference pairs for direct preference optimisation: <c>prompt</c>, <c>chosen</c>, <c>rejected</c> as texts, and <c>system</c> where there
/// was a system prompt. Left out are votes without a winner, without texts, and of later turns, whose two conversations no longer share a prompt.
/// </summary>
public static class DpoWriter
{
    public static async Task<ExportCount> WriteAsync(IAsyncEnumerable<ExportedRating> ratings, Stream output, CancellationToken cancellationToken = default)
    {
        var (written, leftOut) = (0L, 0L);
        await foreach (var rating in ratings.WithCancellation(cancellationToken))
            foreach (var pair in rating.Pairs())
                if (Sides(pair) is var (chosen, rejected))
                {
                    await WriteAsync(output, chosen, rejected, cancellationToken);
                    written++;
                }
                else
                    leftOut++;
        return new(written, leftOut);
    }

    static (Conversation Chosen, Conversation Rejected)? Sides(ExportedPair pair) =>
        pair.Outcome is VoteOutcome.A or VoteOutcome.B
        && Conversation.Of(pair, isA: pair.Outcome == VoteOutcome.A) is { OnlyPrompt: { } prompt } chosen
        && Conversation.Of(pair, isA: pair.Outcome == VoteOutcome.B) is { } rejected
        && rejected.OnlyPrompt == prompt
            ? (chosen, rejected) : null;

    static Task WriteAsync(Stream output, Conversation chosen, Conversation rejected, CancellationToken cancellationToken) =>
        JsonText.WriteLineAsync(output, json =>
        {
            if (chosen.System is { } system)
                json.WriteString("system", system);
            json.WriteString("prompt", chosen.OnlyPrompt);
            json.WriteString("chosen", chosen.Answer);
            json.WriteString("rejected", rejected.Answer);
        }, cancellationToken);
}
