using System.Collections.Frozen;

namespace Playground.Viewers;

/// <summary>
/// The one rule about who may see what. Answers, ratings, figures, facets, exports and reports can only be read with the <see cref="Visibility"/> that it
/// gives. Until the host reveals a blind session, its comparisons are hidden from everybody but the host, and its votes tell nobody the models, the host
/// included, who could otherwise steer. A rater's blind look of their own hides its comparison from them alone, until their vote counts. What others say in a
/// round that is still being rated is nobody's business but the operator's.
/// </summary>
public sealed class VisibilityPolicy(IGuardedSessions sessions)
{
    public async Task<Visibility> ForAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        var guarded = await sessions.ReadAsync(viewer.RaterId, cancellationToken);
        return new(
            viewer.RaterId,
            guarded.Where(session => session.HidesModels && !(session.IsHost && !session.Solo)).SelectMany(session => session.ComparisonIds).ToFrozenSet(StringComparer.Ordinal),
            guarded.Where(session => session is { HidesModels: true, Solo: false }).Select(session => session.Id).ToFrozenSet(StringComparer.Ordinal),
            guarded.Where(session => session.OpenRound is not null && !viewer.IsOperator).ToFrozenDictionary(session => session.Id, session => session.OpenRound!.Value, StringComparer.Ordinal));
    }

    /// <summary>How many sessions have votes that don't count yet because their round is still being rated, beside those that are blind.</summary>
    public Task<int> CountOpenAsync(CancellationToken cancellationToken = default) => sessions.CountOpenAsync(cancellationToken);
}
