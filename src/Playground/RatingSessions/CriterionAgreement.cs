using Playground.Statistics.RaterAgreement;

namespace Playground.RatingSessions;

/// <param name="Criterion"><c>null</c> for the verdict.</param>
public sealed record CriterionAgreement(string? Criterion, AgreementReport Report);
