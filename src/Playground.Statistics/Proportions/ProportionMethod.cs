namespace Playground.Statistics.Proportions;

/// <summary>How the interval of a proportion is made.</summary>
public enum ProportionMethod
{
    /// <summary>Wilson 1927: the score interval. The one to take.</summary>
    Wilson,

    /// <summary>Wilson's with continuity correction (Newcombe 1998, method 4). Follows Newcombe at k = n/2 too, where R's prop.test drops the correction.</summary>
    WilsonContinuity,

    /// <summary>Clopper and Pearson 1934: exact, never shorter than asked.</summary>
    ClopperPearson,

    /// <summary>Beta(½, ½) prior, equal tails (Brown, Cai and DasGupta 2001).</summary>
    Jeffreys,

    /// <summary>The same with the bound at 0 or n successes set to 0 or 1, as Brown, Cai and DasGupta say.</summary>
    JeffreysModified,

    /// <summary>Agresti and Coull 1998: z²/2 successes and failures added.</summary>
    AgrestiCoull,

    /// <summary>p ± z·√(p(1 − p)/n): has no width at 0 or n successes, and is here for comparison only.</summary>
    Wald,
}
