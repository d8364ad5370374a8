using Playground.Comparisons;
using Playground.Metrics;

namespace Playground.PricePerformance;

/// <summary>
/// What providers charged for a number of answers in one currency. What answers of this machine cost is no spending and left out. Every attempt counts that was charged, failed, stopped and repeated ones too; requests that
/// were sent again before their first token are counted, but nobody knows whether they were charged.
/// </summary>
public sealed record Spending
{
    public required string Currency { get; init; }

    /// <summary>The sum of the costs that are known.</summary>
    public decimal Amount { get; init; }

    /// <summary>Answers with a cost in this currency.</summary>
    public int Priced { get; init; }

    /// <summary>Of these, answers that can be used: complete, or cut at their output limit.</summary>
    public int Usable { get; init; }

    /// <summary>Of the priced ones, answers whose tokens were estimated.</summary>
    public int Estimated { get; init; }

    /// <summary>Requests sent again before their first token.</summary>
    public int Retries { get; init; }

    /// <summary>1000 × everything spent ÷ usable answers: what failed is paid for by what came through. <c>null</c> when nothing did.</summary>
    public decimal? PerThousandAnswers => Usable > 0 ? 1000 * Amount / Usable : null;

    /// <summary>One sum for each currency. Answers without a known cost are in none of them; see <see cref="CountUnpriced"/>.</summary>
    public static IReadOnlyList<Spending> Of(IEnumerable<Answer> answers) =>
        [.. answers.Where(answer => answer.Cost is { Local: null }).GroupBy(answer => answer.Cost!.Currency).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Sum(group.Key, [.. group]))];

    /// <summary>Answers of hosted models that were sent and whose cost is not known: never counted as free.</summary>
    public static int CountUnpriced(IEnumerable<Answer> answers) =>
        answers.Count(answer => answer.Cost is null && !answer.Model.IsLocal && answer.Timings.SentAt is not null);

    static Spending Sum(string currency, Answer[] answers) => new()
    {
        Currency = currency,
        Amount = answers.Sum(answer => answer.Cost!.Amount),
        Priced = answers.Length,
        Usable = answers.Count(answer => answer.State is AnswerState.Completed or AnswerState.Truncated),
        Estimated = answers.Count(answer => answer.Cost!.Origin == NumberOrigin.Estimated),
        Retries = answers.Sum(answer => answer.Retries),
    };
}
