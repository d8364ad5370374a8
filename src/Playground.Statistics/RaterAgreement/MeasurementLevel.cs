namespace Playground.Statistics.RaterAgreement;

/// <summary>What a difference between two ratings means.</summary>
public enum MeasurementLevel
{
    /// <summary>Names: equal or not.</summary>
    Nominal,

    /// <summary>Ranks: more or less.</summary>
    Ordinal,

    /// <summary>Equal steps, as Likert scales are often taken to have.</summary>
    Interval,

    /// <summary>Equal steps from a true zero; values are 0 or above.</summary>
    Ratio,
}
