using Playground.Faults;
using Playground.Models;
using Playground.Settings;

namespace Playground.SemanticKernel.Endpoints;

/// <summary>Where such an endpoint's key is kept. It is read when it is used, and kept nowhere.</summary>
sealed class LibraryKey(LibraryEndpoint endpoint, PlaygroundPaths paths)
{
    /// <returns><c>null</c> where there is none yet.</returns>
    public string? Find() =>
        Trimmed(endpoint.ApiKey)
        ?? (endpoint.ApiKeyEnvironment is { Length: > 0 } variable ? Trimmed(Environment.GetEnvironmentVariable(variable)) : null)
        ?? (endpoint.ApiKeyFile is { Length: > 0 } file && paths.Resolve(file) is var path && File.Exists(path) ? Trimmed(File.ReadAllText(path)) : null);

    /// <summary>Why there is none. The library's connectors want one even where the host doesn't.</summary>
    public AnswerFailure Missing(string model) => ((endpoint.ApiKeyEnvironment, endpoint.ApiKeyFile) switch
    {
        ({ Length: > 0 } variable, { Length: > 0 } file) => new Fault(ModelFaultKind.NoKeyInEnvironmentOrFile, $"Endpoint \"{endpoint.Name}\" has no key yet: set the environment variable {variable} or put it into the file \"{file}\"."),
        ({ Length: > 0 } variable, _) => new Fault(ModelFaultKind.NoKeyInEnvironment, $"Endpoint \"{endpoint.Name}\" has no key yet: set the environment variable {variable}."),
        (_, { Length: > 0 } file) => new Fault(ModelFaultKind.NoKeyInFile, $"Endpoint \"{endpoint.Name}\" has no key yet: put it into the file \"{file}\"."),
        _ => new Fault(ModelFaultKind.NoKeyInSecrets, $"Endpoint \"{endpoint.Name}\" has no key yet: set {"Playground:Remote"}:Endpoints:{endpoint.Name}:ApiKey in the user secrets."),
    }).ToFailure(FailureKind.MissingKey, ("endpoint", endpoint.Name), ("model", model), ("variable", endpoint.ApiKeyEnvironment ?? ""));

    static string? Trimmed(string? key) => key?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
