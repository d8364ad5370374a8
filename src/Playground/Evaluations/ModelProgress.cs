namespace Playground.Evaluations;

/// <summary>How far a model is, and how it does. What failed counts as not passed: it stays in the denominator.</summary>
/// <param name="Checked">Answered with checks that count, or failed.</param>
/// <param name="Cost">In US dollars, what is known of it.</param>
/// <param name="CostUnknown">Answers of hosts whose cost isn't known.</param>
/// <param name="MedianMilliseconds">Of answered cells; <c>null</c> without one.</param>
public sealed record ModelProgress(
    int Model, long Waiting, long Running, long Answered, long Failed, long Passed, long Checked, double? MeanScore, long Requests, long InputTokens, long OutputTokens, double Cost, long CostUnknown,
    double? MedianMilliseconds)
{
    public long All => Waiting + Running + Answered + Failed;

    public long Ended => Answered + Failed;
}
