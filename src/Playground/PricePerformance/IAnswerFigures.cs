using Playground.Viewers;

namespace Playground.PricePerformance;

/// <summary>Adds up the numbers of stored answers, however many there are.</summary>
public interface IAnswerFigures
{
    /// <summary>The figures of each model that has an ended answer, in order of their ids. Comparisons that are deleted or may not be seen don't count.</summary>
    Task<IReadOnlyList<ModelFigures>> ReadAsync(FigureFilter filter, Visibility visibility, CancellationToken cancellationToken = default);
}
