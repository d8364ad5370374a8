using Playground.Comparisons;

namespace Playground.Ratings;

/// <summary>Which answers of a comparison can be rated together.</summary>
public static class RatableAnswers
{
    /// <summary>The latest attempt of the first repetition of each lane, in the order of the lanes given; <c>null</c> unless all ended with a text that counts.</summary>
    public static IReadOnlyList<Answer>? Of(Comparison comparison, int turn, IEnumerable<int> lanes)
    {
        var answers = lanes.Select(lane => comparison.Answers
            .Where(answer => answer.Turn == turn && answer.Lane == lane && answer.Repetition == 0).MaxBy(answer => answer.Attempt)).ToArray();
        return answers.All(IsRatable) ? [.. answers.OfType<Answer>()] : null;
    }

    /// <summary>
    /// Answers that broke off are left out of ratings, and those of a cache or of another model until somebody allows them; truncated, filtered and refused ones are
    /// what the model had to say. What can't be shown can't be rated.
    /// </summary>
    public static bool IsRatable(Answer? answer) =>
        answer is { Contents: { HasOnlyTextAndCalls: true, Text.Length: > 0 }, State: AnswerState.Completed or AnswerState.Truncated or AnswerState.Filtered or AnswerState.Refused }
        && answer.Provenance is { IsSubstitute: false } or { RatedAnyway: true };

    public static RatedAnswer ToRated(Answer answer) => new(answer.Model.Id, answer.Id) { ModelName = answer.Model.Name, Access = answer.Model.Access };
}
