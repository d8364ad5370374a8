using Playground.Models;

namespace Playground.Evaluations;

/// <param name="Cost">What its host will charge, in US dollars, estimated; 0 for a model of this machine, <c>null</c> when its price isn't known.</param>
public sealed record ModelPreview(ModelCard Model, decimal? Cost);
