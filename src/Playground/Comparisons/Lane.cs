using Playground.Models;

namespace Playground.Comparisons;

/// <summary>A column: a model and the parameters in which it differs from the comparison's own. Column 0 is called A.</summary>
public sealed record Lane(int Index, ModelCard Model, SamplingOptions Sampling)
{
    public char Letter => (char)('A' + Index);
}
