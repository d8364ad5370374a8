namespace Playground.Statistics.TextScores;

/// <summary>How much of the answer is in the reference, how much of the reference is in the answer, and their harmonic mean, each 0 … 1.</summary>
public sealed record PrecisionRecall(double Precision, double Recall)
{
    /// <summary>2PR/(P + R); 0 where both are 0.</summary>
    public double F => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>From what was found of what there was on each side; 0 where there was nothing.</summary>
    internal static PrecisionRecall Of(double found, double answered, double wanted) => new(answered > 0 ? found / answered : 0, wanted > 0 ? found / wanted : 0);
}
