using Playground.Ratings;

namespace Playground.Web.Leaderboards;

/// <summary>What a model is called on a leaderboard: its name, or its id where it has none or shares it with another.</summary>
public sealed class RatedModelNames(IReadOnlyList<RatedModel> models)
{
    readonly Dictionary<string, string> _names = models.Where(model => model.Name is { Length: > 0 }).GroupBy(model => model.Name!, StringComparer.Ordinal)
        .Where(group => group.Count() == 1).ToDictionary(group => group.Single().Id, group => group.Key, StringComparer.Ordinal);

    public string this[string id] => _names.GetValueOrDefault(id, id);
}
