namespace Playground.Statistics.TextScores;

/// <summary>How BLEU is calculated; the defaults are sacrebleu's for a corpus.</summary>
/// <param name="SmoothingValue"><c>null</c> for the smoothing's own.</param>
/// <param name="EffectiveOrder">Leaves out orders longer than the answer, without which three words can't reach more than 0: for single sentences.</param>
public sealed record BleuOptions(
    BleuTokenizer Tokenizer = BleuTokenizer.V13A, BleuSmoothing Smoothing = BleuSmoothing.Exponential, double? SmoothingValue = null,
    bool EffectiveOrder = false, bool LowerCase = false)
{
    public double Value => SmoothingValue ?? (Smoothing == BleuSmoothing.Floor ? 0.1 : 1);
}
