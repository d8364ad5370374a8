namespace Playground.Statistics.RaterAgreement;

/// <summary>
/// What Krippendorff's α says in a word. The bounds 0.667 and 0.8 are Krippendorff's (Content Analysis, 2nd ed. 2004, p. 241); values up to 0.2 are Landis and
/// Koch's "slight" (The measurement of observer agreement for categorical data, 1977).
/// </summary>
public enum AgreementDegree
{
    /// <summary>α has no value: for instance because everybody said the same of everything.</summary>
    Unknown,

    /// <summary>Below 0: less than chance gives.</summary>
    Opposed,

    /// <summary>Below 0.2: hardly more than chance gives.</summary>
    Slight,

    /// <summary>Below 0.667: not enough to conclude from.</summary>
    Partial,

    /// <summary>Below 0.8: enough for tentative conclusions.</summary>
    Tentative,

    /// <summary>From 0.8 on.</summary>
    Reliable,
}
