using Playground.Statistics;

namespace Playground.Judging.Sessions;

/// <param name="Criterion"><c>null</c> for the verdict.</param>
public sealed record CriterionAgreement(string? Criterion, AgreementReport Report);
