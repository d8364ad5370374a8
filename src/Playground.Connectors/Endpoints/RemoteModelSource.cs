using Microsoft.Extensions.AI;
using Playground.Connectors.Protocol;
using Playground.Faults;
using Playground.Models;

namespace Playground.Connectors.Endpoints;

/// <summary>The models of one endpoint: those of the configuration, and those that its host listed when last asked.</summary>
sealed class RemoteModelSource(RemoteEndpoint endpoint, ModelListing listing) : IModelSource
{
    volatile IReadOnlyList<ListedModel> _listed = [];
    volatile AnswerFailure? _unreachable;

    public string Name => endpoint.Name;

    public ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken)
    {
        var (state, failure) = State();
        var listed = _listed.ToDictionary(model => model.Id);
        var names = endpoint.Options.Models.Concat(listed.Keys).Distinct(StringComparer.Ordinal);
        return ValueTask.FromResult<IReadOnlyList<ModelCard>>([.. names.Select(name => Card(name, listed.GetValueOrDefault(name), state, failure))]);
    }

    public async ValueTask<IReadOnlyList<ModelCard>> RefreshAsync(CancellationToken cancellationToken)
    {
        RequireAddress("");
        try
        {
            _listed = [.. (await listing.FetchAsync(endpoint, cancellationToken)).DistinctBy(model => model.Id)];
            _unreachable = null;
        }
        catch (ModelFailureException exception) when (exception.Failure.Kind is FailureKind.Unreachable or FailureKind.HeadersTimeout)
        {
            _unreachable = exception.Failure;
            throw;
        }
        return await ListAsync(cancellationToken);
    }

    public async ValueTask PrepareAsync(CancellationToken cancellationToken) => await ConnectionWarmUp.OnceAsync(endpoint.Format).WaitAsync(cancellationToken);

    /// <summary>Opens models that no list names too: a host may know more than it lists.</summary>
    public IChatClient Open(string modelId)
    {
        var prefix = endpoint.Name + "/";
        if (!modelId.StartsWith(prefix, StringComparison.Ordinal) || modelId.Length == prefix.Length)
            throw new ModelFailureException(AnswerFailure.UnknownModel(modelId));
        var model = modelId[prefix.Length..];
        RequireAddress(model);
        endpoint.Key.Read(model);
        return new RemoteConnector(endpoint, model);
    }

    (ModelState State, AnswerFailure? Failure) State() =>
        endpoint.Address is null ? (ModelState.NeedsAddress, NoAddress(""))
        : endpoint.Key.Missing() is { } missing ? (ModelState.NeedsKey, endpoint.Key.Failure(missing, ""))
        : _unreachable is { } failure ? (ModelState.Unreachable, failure)
        : (ModelState.Ready, null);

    ModelCard Card(string model, ListedModel? listed, ModelState state, AnswerFailure? failure)
    {
        var facts = endpoint.Facts.Find(model, endpoint.Options);
        return new ModelCard
        {
            Id = $"{endpoint.Name}/{model}",
            Name = facts?.Name ?? listed?.Name ?? model,
            Source = endpoint.Name,
            Maker = facts?.Maker,
            Access = facts?.Access ?? ModelAccess.Unknown,
            Licence = facts?.Licence,
            ContextLength = listed?.ContextLength ?? facts?.ContextLength,
            Data = new DataLocation(endpoint.Host),
            State = state,
            Reason = failure?.Message,
            Failure = failure,
        };
    }

    void RequireAddress(string model)
    {
        if (endpoint.Address is null) throw new ModelFailureException(NoAddress(model));
    }

    AnswerFailure NoAddress(string model) =>
        new Fault(ModelFaultKind.NoAddress, $"Endpoint \"{endpoint.Name}\" has no address yet: set {Connectors.Settings.RemoteOptions.Section}:Endpoints:{endpoint.Name}:BaseUrl.")
            .ToFailure(FailureKind.Unreachable, ("endpoint", endpoint.Name), ("model", model));
}
