namespace Playground.Evaluations.Checks;

/// <summary>What all checks together say of an answer.</summary>
/// <param name="Passed"><c>null</c> when there is no check that counts.</param>
/// <param name="Score">Σ weight · score ÷ Σ weight; <c>null</c> when nothing counts.</param>
public sealed record AnswerVerdict(bool? Passed, double? Score, IReadOnlyList<CheckResult> Checks)
{
    public static AnswerVerdict Of(IReadOnlyList<CheckResult> results, double? threshold)
    {
        var counted = results.Where(result => result is { Weight: > 0, Score: not null, Passed: not null }).ToArray();
        if (counted.Length == 0)
            return new(null, null, results);
        var weights = counted.Sum(result => result.Weight);
        var score = counted.Sum(result => result.Weight * result.Score!.Value) / weights;
        return new(threshold is { } limit ? score >= limit : counted.All(result => result.Passed == true), score, results);
    }
}
