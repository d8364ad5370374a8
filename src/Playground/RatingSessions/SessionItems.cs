using Playground.Comparisons;
using Playground.Ratings;

namespace Playground.RatingSessions;

/// <summary>Turns comparisons into items of a session.</summary>
public static class SessionItems
{
    /// <summary>
    /// The last turn of a comparison: all lanes together, or for pairwise sessions each pair of lanes. Empty when a lane's answer failed or
    /// there is nothing to compare; answers that are still being written may yet become fit to be rated.
    /// </summary>
    public static IEnumerable<SessionItem> Of(Comparison comparison, RatingProtocol protocol)
    {
        var turn = comparison.Turns.Count - 1;
        int[] lanes = [.. comparison.Lanes.Select(lane => lane.Index).Where(lane => IsPossible(comparison, turn, lane))];
        if (protocol == RatingProtocol.Pairwise)
            return from left in lanes from right in lanes where left < right select New(comparison, turn, left, right);
        return lanes.Length >= (protocol == RatingProtocol.Ranking ? 2 : 1) ? [New(comparison, turn, lanes)] : [];
    }

    static SessionItem New(Comparison comparison, int turn, params int[] lanes) => new(Identifier.New(), comparison.Id, turn, lanes, [.. lanes.Select(lane => comparison.Lanes[lane].Model.Id)]);

    static bool IsPossible(Comparison comparison, int turn, int lane) =>
        comparison.Answers.Where(answer => answer.Turn == turn && answer.Lane == lane && answer.Repetition == 0).MaxBy(answer => answer.Attempt) is { } answer
        && (!answer.State.IsEnded() || RatableAnswers.IsRatable(answer));
}
