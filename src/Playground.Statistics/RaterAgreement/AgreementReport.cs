namespace Playground.Statistics.RaterAgreement;

/// <summary>How far raters agree.</summary>
/// <param name="FleissKappa">Without value where items don't have the same number of ratings.</param>
/// <param name="Pairs">Every pair of raters with an item in common.</param>
/// <param name="Disputed">Items on which ratings differ, the most disputed first.</param>
public sealed record AgreementReport(
    AgreementSettings Settings, int Items, int Ratings, Coefficient Alpha, Coefficient FleissKappa,
    IReadOnlyList<PairAgreement> Pairs, IReadOnlyList<RaterLeniency> Raters, IReadOnlyList<DisputedItem> Disputed)
{
    /// <summary>What <see cref="Alpha"/> says in a word.</summary>
    public AgreementDegree Degree => Alpha.Value switch
    {
        null => AgreementDegree.Unknown,
        < 0 => AgreementDegree.Opposed,
        < 0.2 => AgreementDegree.Slight,
        < 0.667 => AgreementDegree.Partial,
        < 0.8 => AgreementDegree.Tentative,
        _ => AgreementDegree.Reliable,
    };
}
