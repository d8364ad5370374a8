using Playground.Judging;

namespace Playground.Pricing.Performance;

/// <summary>The votes by which quality is told, chosen like the answers whose cost stands beside them.</summary>
public interface IQualityVotes
{
    /// <summary>Models are named by their ids. Empty where nobody has voted; votes of sessions that are still blind aren't in it.</summary>
    Task<VoteTable> ReadAsync(FigureFilter filter, CancellationToken cancellationToken = default);
}
