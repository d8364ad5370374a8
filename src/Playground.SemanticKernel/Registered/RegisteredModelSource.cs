using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.SemanticKernel.Foreign;

namespace Playground.SemanticKernel.Registered;

/// <summary>Any connector that is registered with a key, of whatever make, is a model under that key.</summary>
sealed class RegisteredModelSource(ConnectorRegistrations registrations, IServiceScopeFactory scopes, TimeProvider time, ILogger<RegisteredModelSource> logger) : IModelSource
{
    readonly ConcurrentDictionary<string, ModelCard> _cards = new(StringComparer.Ordinal);

    public string Name => "semantic-kernel";

    public bool IsUnused => !registrations.All.Any();

    public ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ModelCard>>([.. registrations.All.Select(registered => _cards.GetOrAdd(registered.Id, Card, registered.Face))]);

    public IChatClient Open(string modelId)
    {
        var face = registrations.All.FirstOrDefault(registered => registered.Id == modelId).Face ?? throw new ModelFailureException(AnswerFailure.UnknownModel(modelId));
        var scope = scopes.CreateScope();
        try
        {
            var connector = Make(scope.ServiceProvider, modelId, face);
            // Our own connectors tell everything themselves.
            return IsOurs(connector) ? new ScopedConnector(connector, scope) : new ForeignConnector(connector, ModelOf(modelId, connector), time, scope);
        }
        catch (Exception exception)
        {
            scope.Dispose();
            throw exception as ModelFailureException ?? new ModelFailureException(NotMade(modelId, exception), exception);
        }
    }

    ModelCard Card(string id, Type face)
    {
        try
        {
            using var scope = scopes.CreateScope();
            var connector = Make(scope.ServiceProvider, id, face);
            return Card(id, ModelOf(id, connector).Data) with { Unreported = Unreported(connector) };
        }
        catch (Exception exception)
        {
            var failure = (exception as ModelFailureException)?.Failure ?? NotMade(id, exception);
            return Card(id, DataLocation.Nowhere) with { State = ModelState.Invalid, Reason = failure.Message, Failure = failure };
        }
    }

    ModelCard Card(string id, DataLocation data) => new() { Id = id, Name = id, Source = Name, Data = data };

    static bool IsOurs(ModelConnector connector) => connector is not (ServiceConnector or ClientConnector);

    static ModelConnector Make(IServiceProvider services, string id, Type face) => services.GetRequiredKeyedService(face, id) switch
    {
        ModelConnector ours => ours,
        IChatClient client => ModelConnector.Of(client),
        IChatCompletionService service => new ServiceConnector(service),
        var other => throw new InvalidOperationException($"A {other.GetType().Name} is no chat connector."),
    };

    static ForeignModel ModelOf(string id, ModelConnector connector)
    {
        var metadata = connector.GetService<ChatClientMetadata>();
        return new(id, metadata?.DefaultModelId ?? id, metadata?.ProviderUri, metadata?.ProviderName ?? "connector", ForeignModel.UsualPatience, IsOpenAi(connector) ? ForeignModel.LeftOutByOpenAi : []);
    }

    static IReadOnlyList<UnreportedFact> Unreported(ModelConnector connector) => IsOurs(connector) ? [] : IsOpenAi(connector) ? ForeignFacts.OfOpenAi : ForeignFacts.Of(connector is ServiceConnector);

    static bool IsOpenAi(ModelConnector connector) => connector is ServiceConnector { IsOpenAi: true };

    AnswerFailure NotMade(string id, Exception exception)
    {
        // What an unknown exception says may hold anything, keys included: it goes to the log only.
        logger.LogWarning(exception, "The connector registered as {Id} could not be made.", id);
        return new Fault(ModelFaultKind.ConnectorNotMade, $"The connector registered as \"{id}\" could not be made ({exception.GetType().Name}). The log has the details; mend its registration.")
            .ToFailure(FailureKind.Internal, ("model", id), ("error", exception.GetType().Name));
    }
}
