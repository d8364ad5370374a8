using Playground.Statistics.RaterAgreement;

namespace Playground.Reports;

/// <summary>How the figures came about.</summary>
/// <param name="SessionTitle">Of the rating session that the report is about.</param>
/// <param name="Concealed">The session is blind and not revealed: models have letters, and whatever would tell them is left out.</param>
/// <param name="Raters">Different people; <c>null</c> rater ids of imported votes aren't counted.</param>
/// <param name="Blind">Of the ratings, those cast without knowing the models.</param>
/// <param name="Agreement">Krippendorff's α over what several raters rated, nominal.</param>
/// <param name="SharedItems">Items that more than one rater rated.</param>
public sealed record ReportMethod(
    int Comparisons, int Answers, int Ratings, int Votes, int Raters, int Blind, DateTimeOffset? FirstAnswer, DateTimeOffset? LastAnswer,
    DateTimeOffset? FirstRating, DateTimeOffset? LastRating, Coefficient? Agreement, int SharedItems, string? SessionTitle = null, bool Concealed = false);
