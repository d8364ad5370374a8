using Microsoft.Extensions.AI;
using Playground.Faults;
using Playground.Pricing;

namespace Playground.Models;

/// <summary>All models of all sources, with their prices.</summary>
/// <param name="providers">Sources that come and go, after those that stay.</param>
public sealed class ModelCatalog(IEnumerable<IModelSource> sources, IPriceLookup prices, IEnumerable<IModelSourceProvider> providers)
{
    readonly IModelSource[] _fixed = [.. sources];
    readonly IModelSourceProvider[] _providers = [.. providers];

    public ModelCatalog(IEnumerable<IModelSource> sources, IPriceLookup prices) : this(sources, prices, []) { }

    /// <summary>The name of every source, in the order they were registered, whether it offers a model yet or not, but for those that nobody uses.</summary>
    public IReadOnlyList<string> Sources => [.. All.Where(source => !source.IsUnused).Select(source => source.Name).Distinct(StringComparer.Ordinal)];

    IEnumerable<IModelSource> All => _fixed.Concat(_providers.SelectMany(provider => provider.Sources));

    /// <summary>
    /// Every model, sources in the order they were registered. A model id offered twice counts for its first source. Where several have the same name, their
    /// ids stand behind it, so that they can be told apart.
    /// </summary>
    public async Task<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken = default)
    {
        var models = new Dictionary<string, ModelCard>(StringComparer.Ordinal);
        foreach (var source in All)
            foreach (var card in await source.ListAsync(cancellationToken))
                models.TryAdd(card.Id, Priced(card));
        var names = models.Values.CountBy(card => card.Name, StringComparer.CurrentCultureIgnoreCase).ToDictionary(StringComparer.CurrentCultureIgnoreCase);
        return [.. models.Values.Select(card => names[card.Name] == 1 ? card : card with { Name = $"{card.Name} ({card.Id})" })];
    }

    /// <summary>The model with this id, or <c>null</c>.</summary>
    public async Task<ModelCard?> FindAsync(string modelId, CancellationToken cancellationToken = default) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(card => card.Id == modelId);

    /// <summary>A client for a model, to be disposed by the caller.</summary>
    /// <exception cref="ModelFailureException">No source offers the model, or its source can't open it.</exception>
    public async Task<IChatClient> OpenAsync(string modelId, CancellationToken cancellationToken = default)
    {
        if (await LocateAsync(modelId, cancellationToken) is not { } source)
            throw new ModelFailureException(AnswerFailure.UnknownModel(modelId));
        await source.PrepareAsync(cancellationToken);
        return source.Open(modelId);
    }

    /// <summary>A client for a model that its source needn't list: a host may know more than it lists.</summary>
    /// <exception cref="ModelFailureException">There is no such source, or it can't open the model.</exception>
    public IChatClient OpenUnlisted(string source, string modelId) =>
        (All.FirstOrDefault(candidate => candidate.Name == source) ?? throw new ModelFailureException(AnswerFailure.UnknownModel(modelId))).Open(modelId);

    /// <summary>Asks the host behind a source which models it has now.</summary>
    /// <exception cref="ModelFailureException">The host could not be asked.</exception>
    public async Task<IReadOnlyList<ModelCard>> RefreshAsync(string source, CancellationToken cancellationToken = default)
    {
        var cards = new List<ModelCard>();
        foreach (var candidate in All.Where(candidate => candidate.Name == source))
            cards.AddRange((await candidate.RefreshAsync(cancellationToken)).Select(Priced));
        return cards;
    }

    ModelCard Priced(ModelCard card) => card.Price is null && prices.Find(card.Id) is { } price ? card with { Price = price } : card;

    async Task<IModelSource?> LocateAsync(string modelId, CancellationToken cancellationToken)
    {
        foreach (var source in All)
            foreach (var card in await source.ListAsync(cancellationToken))
                if (card.Id == modelId)
                    return source;
        return null;
    }
}
