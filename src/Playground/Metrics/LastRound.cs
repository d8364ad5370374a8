namespace Playground.Metrics;

/// <summary>What a model wrote after its calls of functions were answered: the only stretch of such an answer whose speed can be measured, for calls don't stream.</summary>
/// <param name="FirstTokenAt">Its first piece arrived.</param>
/// <param name="Output">Its tokens.</param>
public sealed record LastRound(DateTimeOffset? FirstTokenAt, long? Output);
