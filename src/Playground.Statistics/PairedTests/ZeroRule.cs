namespace Playground.Statistics.PairedTests;

/// <summary>What Wilcoxon's test does with pairs that don't differ.</summary>
public enum ZeroRule
{
    /// <summary>Left out before ranking (Wilcoxon 1945).</summary>
    Drop,

    /// <summary>Ranked, then left out (Pratt 1959).</summary>
    Pratt,

    /// <summary>Ranked, their ranks shared half and half.</summary>
    Split,
}
