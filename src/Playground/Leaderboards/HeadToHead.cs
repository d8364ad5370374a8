using Playground.Statistics.Votes;

namespace Playground.Leaderboards;

/// <summary>The meetings of all models with each other.</summary>
public sealed class HeadToHead
{
    readonly Meeting[,] meetings;

    HeadToHead(IReadOnlyList<string> models, Meeting[,] meetings) => (Models, this.meetings) = (models, meetings);

    public IReadOnlyList<string> Models { get; }

    /// <summary>As the row's model sees it.</summary>
    public Meeting this[int row, int column] => meetings[row, column];

    /// <param name="models">In the order of rows and columns; others are left out.</param>
    public static HeadToHead Of(VoteTable votes, IReadOnlyList<string> models)
    {
        var known = models.Index().ToDictionary(model => model.Item, model => model.Index, StringComparer.Ordinal);
        int[] places = [.. votes.Models.Select(model => known.GetValueOrDefault(model, -1))];
        var counts = new long[models.Count, models.Count, 4];
        foreach (var vote in votes.Votes)
            if (places[vote.A] >= 0 && places[vote.B] >= 0)
                counts[places[vote.A], places[vote.B], (int)vote.Outcome]++;
        var meetings = new Meeting[models.Count, models.Count];
        for (var row = 0; row < models.Count; row++)
            for (var column = 0; column < models.Count; column++)
                meetings[row, column] = new(
                    Sum(counts, row, column, VoteOutcome.A, VoteOutcome.B), Sum(counts, row, column, VoteOutcome.B, VoteOutcome.A),
                    Sum(counts, row, column, VoteOutcome.Tie, VoteOutcome.Tie), Sum(counts, row, column, VoteOutcome.BothBad, VoteOutcome.BothBad));
        return new(models, meetings);
    }

    // On the left, and on the right where the outcome reads the other way round.
    static long Sum(long[,,] counts, int row, int column, VoteOutcome left, VoteOutcome right) =>
        counts[row, column, (int)left] + counts[column, row, (int)right];
}
