namespace Playground.PricePerformance.BreakingEven;

/// <summary>The point from which a local model is cheaper than a hosted one, with everything it rests on. Money is in <see cref="Currency"/>.</summary>
public sealed record BreakEven
{
    public required BreakEvenVerdict Verdict { get; init; }

    /// <summary>The whole number of answers a day from which on the local model is cheaper; <c>null</c> for never and always.</summary>
    public decimal? AnswersPerDay { get; init; }

    /// <summary>What the machine can answer in a day when it never waits.</summary>
    public required decimal CapacityPerDay { get; init; }

    /// <summary>What the machine costs in a day without a single answer.</summary>
    public required decimal LocalPerDay { get; init; }

    /// <summary>What each answer adds to that: the energy of its busy time beyond idling.</summary>
    public required decimal LocalPerAnswer { get; init; }

    public required decimal HostedPerAnswer { get; init; }

    public required string Currency { get; init; }

    /// <summary>The utilisation at that many answers a day.</summary>
    public decimal? Utilisation => AnswersPerDay / CapacityPerDay;

    /// <summary>What it rests on, for printing under the result.</summary>
    public required BreakEvenAssumptions Assumptions { get; init; }

    /// <summary>What both would cost in a day of so many answers, for a chart.</summary>
    public (decimal Local, decimal Hosted) PerDay(decimal answers) => (LocalPerDay + answers * LocalPerAnswer, answers * HostedPerAnswer);
}
