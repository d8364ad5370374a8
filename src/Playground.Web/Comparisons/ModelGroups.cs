using Playground.Models;

namespace Playground.Web.Comparisons;

/// <summary>Models as the picker lists them: by openness and by where the prompt goes.</summary>
public static class ModelGroups
{
    /// <summary>The groups that have members, in a fixed order. <c>Key</c> names the heading in the resources.</summary>
    public static IEnumerable<(string Key, IReadOnlyList<ModelCard> Models)> Of(IEnumerable<ModelCard> models, string search) =>
        models.Where(model => Matches(model, search))
            .GroupBy(model => (Openness: model.Access.Openness(), model.IsLocal))
            .OrderBy(group => group.Key.Openness switch { Openness.Open => 0, Openness.Proprietary => 1, _ => 2 })
            .ThenByDescending(group => group.Key.IsLocal)
            .Select(group => (Key(group.Key.Openness, group.Key.IsLocal), (IReadOnlyList<ModelCard>)[.. group.OrderBy(model => model.State == ModelState.Ready ? 0 : 1)]));

    // Every word must occur somewhere in what the list shows.
    static bool Matches(ModelCard model, string search) =>
        search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            new[] { model.Id, model.Name, model.Maker, model.Source, model.Licence }.Any(text => text?.Contains(word, StringComparison.CurrentCultureIgnoreCase) == true));

    static string Key(Openness openness, bool local) => $"Group.{openness}.{(local ? "Local" : "Hosted")}";
}
