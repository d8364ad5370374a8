namespace Playground.Evaluations;

/// <summary>How much an evaluation may do.</summary>
public sealed record EvaluationLimits
{
    public const int MostConcurrent = 256;
    public const int MostRepetitions = 100;

    public const int Concurrency = 8;

    /// <summary>How many answers of one model are written at once. A host's own limit holds beside it; a model of this machine writes as many as it has slots for.</summary>
    public int PerModel { get; init; } = Concurrency;

    /// <summary>What hosts may charge, in US dollars; <c>null</c> for no limit. What is being written when it is reached is still paid.</summary>
    public decimal? MostCost { get; init; }

    /// <summary>With <see cref="MostCost"/>, ask models too whose price isn't known.</summary>
    public bool AllowUnknownPrices { get; init; }

    /// <summary>How often models may be asked; <c>null</c> for no limit.</summary>
    public long? MostRequests { get; init; }
}
