using Playground.Comparisons;

namespace Playground.Web.Comparisons;

/// <summary>An answer went into another state.</summary>
public sealed record StateChange(Lane Lane, Answer Answer);
