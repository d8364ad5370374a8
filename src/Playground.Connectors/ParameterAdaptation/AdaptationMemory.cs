using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Playground.Comparisons;

namespace Playground.Connectors.ParameterAdaptation;

/// <summary>What the models of an endpoint turned out not to accept, for the life of the process.</summary>
sealed class AdaptationMemory
{
    readonly ConcurrentDictionary<string, ImmutableList<BodyChange>> _changes = new(StringComparer.Ordinal);

    /// <summary>Changes the body as the model needs it.</summary>
    /// <returns>What was changed, to be told with the answer.</returns>
    public IEnumerable<Adaptation> Apply(string model, JsonObject body)
    {
        foreach (var change in _changes.GetValueOrDefault(model, []))
            if (change.Apply(body) is { } adaptation)
                yield return adaptation;
    }

    /// <returns>False when it was known already, so that asking again would help nothing.</returns>
    public bool Remember(string model, BodyChange change)
    {
        var added = false;
        _changes.AddOrUpdate(model, _ => { added = true; return [change]; }, (_, known) =>
        {
            added = !known.Exists(other => other.Kind == change.Kind && other.Parameter == change.Parameter);
            return added ? known.Add(change) : known;
        });
        return added;
    }
}
