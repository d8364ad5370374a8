namespace Playground.Comparisons;

/// <summary>A model and the parameters in which it differs from the shared ones.</summary>
public sealed record LaneRequest(string ModelId, SamplingOptions? Sampling = null);
