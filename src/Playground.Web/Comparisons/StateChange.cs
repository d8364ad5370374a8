using Playground.Comparing;

namespace Playground.Web.Compare;

/// <summary>An answer went into another state.</summary>
public sealed record StateChange(Lane Lane, Answer Answer);
