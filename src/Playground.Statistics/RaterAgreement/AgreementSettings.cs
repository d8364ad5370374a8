namespace Playground.Statistics.RaterAgreement;

/// <param name="Level"><c>nominal</c>, <c>ordinal</c>, <c>interval</c> or <c>ratio</c>.</param>
/// <param name="Rounds">Of the bootstrap over items that gives the intervals.</param>
public sealed record AgreementSettings(string Level, double Confidence, int Rounds, ulong Seed);
