namespace Playground.Statistics.TextScores;

/// <summary>What becomes of an order of n-grams without a match (Chen and Cherry 2014), in sacrebleu's names.</summary>
public enum BleuSmoothing
{
    /// <summary>Each such order counts half of the one before. The default.</summary>
    Exponential,

    /// <summary>Such an order has the value over its total, 0.1 unless said otherwise.</summary>
    Floor,

    /// <summary>The value, 1 unless said otherwise, is added to matches and totals of orders 2 to 4.</summary>
    AddK,

    /// <summary>The score is 0.</summary>
    None,
}
