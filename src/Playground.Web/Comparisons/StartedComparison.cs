using Playground.Comparisons;
using Playground.RatingSessions;

namespace Playground.Web.Comparisons;

/// <param name="Look">Where it is rated blind; <c>null</c> when it is seen in the open.</param>
public sealed record StartedComparison(Comparison Comparison, RatingSession? Look);
