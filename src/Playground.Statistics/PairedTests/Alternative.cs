namespace Playground.Statistics.PairedTests;

/// <summary>What a test's probability is of.</summary>
public enum Alternative
{
    /// <summary>A difference either way.</summary>
    TwoSided,

    /// <summary>The first side is larger.</summary>
    Greater,

    /// <summary>The first side is smaller.</summary>
    Less,
}
