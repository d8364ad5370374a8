using Playground.PricePerformance;
using Playground.Viewers;

namespace Playground.Testing;

/// <summary>The same figures whatever is asked, and the filters that were asked for.</summary>
public sealed class FixedFigures(params ModelFigures[] figures) : IAnswerFigures
{
    public List<FigureFilter> Asked { get; } = [];

    public Task<IReadOnlyList<ModelFigures>> ReadAsync(FigureFilter filter, Visibility visibility, CancellationToken cancellationToken = default)
    {
        Asked.Add(filter);
        return Task.FromResult<IReadOnlyList<ModelFigures>>(figures);
    }
}
