namespace Playground.Statistics.RaterAgreement;

/// <summary>How a disagreement between two ordered categories weighs.</summary>
public enum KappaWeights
{
    /// <summary>Any disagreement weighs 1.</summary>
    Unweighted,

    /// <summary>|i − j|/(k − 1).</summary>
    Linear,

    /// <summary>((i − j)/(k − 1))².</summary>
    Quadratic,
}
