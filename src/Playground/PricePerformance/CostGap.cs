namespace Playground.PricePerformance;

/// <summary>Why a cost can't be told.</summary>
public enum CostGap
{
    None,

    /// <summary>No answer has a known cost: the model has no price, or this machine no profile.</summary>
    NoPrice,

    /// <summary>The cost is in another currency and no rate to the one shown was entered.</summary>
    NoRate,

    /// <summary>Money was spent, but no answer came of it that can be used.</summary>
    NothingUsable,
}
