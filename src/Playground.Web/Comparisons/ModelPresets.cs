using Playground.Comparisons;
using Playground.Models;

namespace Playground.Web.Comparisons;

/// <summary>Choices of models with one click. Each takes only models that can be asked now.</summary>
public static class ModelPresets
{
    /// <summary>Open and proprietary models by turns, as many of each as there are of the rarer kind, at most half the columns each.</summary>
    public static IReadOnlyList<ModelCard> OpenAgainstProprietary(IEnumerable<ModelCard> models)
    {
        var ready = Ready(models);
        var open = ready.Where(model => model.Access.Openness() == Openness.Open);
        var proprietary = ready.Where(model => model.Access.Openness() == Openness.Proprietary);
        return [.. open.Zip(proprietary).Take(ComparisonLimits.Models / 2).SelectMany(pair => new[] { pair.First, pair.Second })];
    }

    public static IReadOnlyList<ModelCard> AllLocal(IEnumerable<ModelCard> models) =>
        [.. Ready(models).Where(model => model.IsLocal).Take(ComparisonLimits.Models)];

    /// <summary>The models with these ids that still exist, in this order; one that was chosen twice stands twice.</summary>
    public static IReadOnlyList<ModelCard> Named(IReadOnlyList<ModelCard> models, IEnumerable<string> ids) =>
        [.. ids.Select(id => models.FirstOrDefault(model => model.Id == id)).OfType<ModelCard>().Take(ComparisonLimits.Models)];

    /// <summary>What a visitor finds chosen who hasn't chosen yet: few, as some cost money.</summary>
    public static IReadOnlyList<ModelCard> First(IReadOnlyList<ModelCard> models)
    {
        IReadOnlyList<ModelCard>[] choices = [OpenAgainstProprietary(models), AllLocal(models), Ready(models)];
        return [.. (choices.FirstOrDefault(choice => choice.Count > 0) ?? []).Take(2)];
    }

    static ModelCard[] Ready(IEnumerable<ModelCard> models) => [.. models.Where(model => model.State == ModelState.Ready)];
}
