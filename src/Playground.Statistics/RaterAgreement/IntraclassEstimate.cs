namespace Playground.Statistics.RaterAgreement;

/// <summary>One intraclass correlation with its F test against 0 and its interval.</summary>
public sealed record IntraclassEstimate(double Value, double F, double P, double Lower, double Upper);
