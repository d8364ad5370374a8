namespace Playground.PricePerformance.BreakingEven;

/// <summary>When the local model becomes the cheaper one.</summary>
public enum BreakEvenVerdict
{
    /// <summary>From <see cref="BreakEven.AnswersPerDay"/> on.</summary>
    FromAnswersPerDay,

    /// <summary>However few answers there are.</summary>
    Always,

    /// <summary>However many answers there are: another answer costs as much locally as at the provider, or more.</summary>
    Never,

    /// <summary>Only beyond what one such machine can answer in a day.</summary>
    BeyondCapacity,
}
