using Playground.Models;

namespace Playground.Web.Models;

/// <summary>A source with those of its models that are shown.</summary>
/// <param name="Total">The number of its models, shown or not.</param>
public sealed record ModelGroup(string Source, IReadOnlyList<ModelCard> Models, int Total)
{
    const string LocalSource = "local";

    public bool IsHosted => Models.Any(model => !model.IsLocal) || Total == 0 && Source != LocalSource;

    /// <summary>There is an address to ask for its list.</summary>
    public bool IsFetchable => IsHosted && Models.All(model => model.State != ModelState.NeedsAddress);

    public bool IsUsable => Models.Any(model => model.State == ModelState.Ready);

    /// <summary>The host that receives what is sent to these models, when it is one and the same.</summary>
    public string? Host => IsFetchable && Models.Select(model => model.Data.Host).Distinct().Count() == 1 ? Models[0].Data.Host : null;

    /// <summary>Why none of several models can be asked, when the reason is the same for all: said once, not once a row.</summary>
    public string? SharedReason => Models.Count > 1 && !IsUsable && Models.All(model => model.Reason == Models[0].Reason) ? Models[0].Reason : null;

    /// <summary>Variants of one model stand together, the largest first; otherwise the order is the source's.</summary>
    public IEnumerable<IReadOnlyList<ModelCard>> Families =>
        Models.GroupBy(model => model.Local?.Family ?? model.Id, StringComparer.Ordinal)
            .Select(family => (IReadOnlyList<ModelCard>)[.. family.OrderByDescending(model => model.Local?.FileBytes ?? 0)]);

    /// <summary>This machine's models first, then sources that can be used, then the rest. Sources without a shown model are left out when filtering.</summary>
    public static IReadOnlyList<ModelGroup> Of(IEnumerable<string> sources, IReadOnlyList<ModelCard> models, ModelFilter filter) =>
        [.. sources
            .Select(source => Of(source, [.. models.Where(model => model.Source == source)], filter))
            .Where(group => group.Models.Count > 0 || group.Total == 0 && filter.IsEmpty)
            .OrderBy(group => group.IsHosted)
            .ThenBy(group => !group.IsUsable)];

    static ModelGroup Of(string source, ModelCard[] models, ModelFilter filter) => new(source, [.. models.Where(filter.Holds)], models.Length);
}
