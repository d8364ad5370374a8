using Playground.Ratings.Exchange.Writing;

namespace Playground.Cli.Output;

/// <summary>Tells of votes that no export may hold yet.</summary>
static class ConcealedVotes
{
    /// <returns>With a space before it; empty when there are none.</returns>
    public static string Sentence(ExportCount count) => count.Concealed == 0 ? ""
        : $" Votes of blind sessions that are not revealed, left out: {count.Concealed}; --session alone, with the session's id, writes them with letters in place of the models.";
}
