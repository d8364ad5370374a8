using Playground.Models;

namespace Playground.Web.Comparisons;

/// <summary>A model in the composer and the parameters in which it differs from the shared ones.</summary>
public sealed class DraftLane(ModelCard model)
{
    public ModelCard Model => model;

    public SamplingForm Sampling { get; set; } = new();
}
