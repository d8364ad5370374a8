namespace Playground.RatingSessions;

/// <param name="Items">All items.</param>
/// <param name="Ready">Those whose answers are all complete.</param>
/// <param name="Writing">Those with an answer that is still being written.</param>
public sealed record SessionReadiness(int Items, int Ready, int Writing);
