using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Playground.Faults;
using Playground.Models;
using Playground.Network;
using Playground.SemanticKernel.Foreign;
using Playground.Settings;

namespace Playground.SemanticKernel.Endpoints;

/// <summary>The models of an endpoint that is asked through the library's own connector, for those who want exactly that. Its card says what is lost by it.</summary>
sealed class LibraryModelSource(LibraryEndpoint endpoint, PlaygroundPaths paths, TimeProvider time) : IModelSource, IDisposable
{
    static readonly Uri OpenAiAddress = new("https://api.openai.com/v1");
    readonly LibraryKey _key = new(endpoint, paths);
    // Silence ends an answer, not its length; and keys are never sent on to where a host sends us.
    readonly HttpClient _http = new(Handler(new(endpoint.AllowPrivateAddress))) { Timeout = Timeout.InfiniteTimeSpan };

    public string Name => endpoint.Name;

    Uri? Address => endpoint.Address ?? (endpoint.IsAzure ? null : OpenAiAddress);

    public ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken)
    {
        var (state, failure) = State("");
        return ValueTask.FromResult<IReadOnlyList<ModelCard>>([.. endpoint.Models.Distinct(StringComparer.Ordinal).Select(model => new ModelCard
        {
            Id = $"{endpoint.Name}/{model}",
            Name = model,
            Source = endpoint.Name,
            Data = Facts(model) is { Host: { } host } ? new(host) : new(endpoint.Name),
            State = state,
            Reason = failure?.Message,
            Failure = failure,
            Unreported = ForeignFacts.OfOpenAi,
        })]);
    }

    public IChatClient Open(string modelId)
    {
        var prefix = endpoint.Name + "/";
        if (!modelId.StartsWith(prefix, StringComparison.Ordinal) || modelId.Length == prefix.Length)
            throw new ModelFailureException(AnswerFailure.UnknownModel(modelId));
        var model = modelId[prefix.Length..];
        if (State(model).Failure is { } failure)
            throw new ModelFailureException(failure);
        return new ForeignConnector(new ServiceConnector(Service(model, _key.Find()!)), Facts(model), time, null);
    }

    static SocketsHttpHandler Handler(OutgoingGate gate) => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = (context, cancellationToken) => gate.ConnectAsync(context.DnsEndPoint, cancellationToken),
        ConnectTimeout = TimeSpan.FromSeconds(30),
        UseCookies = false,
        // A proxy's address would be judged in place of the host's.
        UseProxy = false,
    };

    public void Dispose() => _http.Dispose();

    IChatCompletionService Service(string model, string key) => endpoint.IsAzure
        ? new AzureOpenAIChatCompletionService(model, Address!.ToString(), key, model, _http)
#pragma warning disable SKEXP0010 // An address of one's own, which the library still calls experimental.
        : new OpenAIChatCompletionService(model, Address!, key, httpClient: _http);
#pragma warning restore SKEXP0010

    ForeignModel Facts(string model) => new(endpoint.Name, model, Address, endpoint.Kind, endpoint.Patience, ForeignModel.LeftOutByOpenAi);

    (ModelState State, AnswerFailure? Failure) State(string model)
    {
        try
        {
            return Address is null ? (ModelState.NeedsAddress, NoAddress(model))
                : _key.Find() is null ? (ModelState.NeedsKey, _key.Missing(model))
                : (ModelState.Ready, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (ModelState.NeedsKey, new Fault(ModelFaultKind.KeyFileUnreadable, $"The key file of endpoint \"{endpoint.Name}\" can't be read: check \"{endpoint.ApiKeyFile}\".")
                .ToFailure(FailureKind.MissingKey, ("endpoint", endpoint.Name), ("model", model)));
        }
    }

    AnswerFailure NoAddress(string model) =>
        new Fault(ModelFaultKind.NoAddress, $"Endpoint \"{endpoint.Name}\" has no address yet: set {"Playground:Remote"}:Endpoints:{endpoint.Name}:BaseUrl.")
            .ToFailure(FailureKind.Unreachable, ("endpoint", endpoint.Name), ("model", model));
}
