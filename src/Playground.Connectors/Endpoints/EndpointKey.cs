using Playground.Connectors.Settings;
using Playground.Faults;
using Playground.Models;
using Playground.Settings;

namespace Playground.Connectors.Endpoints;

/// <summary>Where an endpoint's key is kept. It is read when it is used, and kept nowhere.</summary>
sealed class EndpointKey(string endpoint, EndpointOptions options, PlaygroundPaths paths)
{
    /// <summary>Whether the endpoint asks for a key at all.</summary>
    bool IsWanted => options.ApiKeyEnvironment is { Length: > 0 } || options.ApiKeyFile is { Length: > 0 } || options.ApiKey is not null;

    /// <summary>Why there is no usable key; <c>null</c> when there is one or none is wanted.</summary>
    public Fault? Missing()
    {
        try { return IsWanted && Find() is null ? NoKey() : null; }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(ModelFaultKind.KeyFileUnreadable, $"The key file of endpoint \"{endpoint}\" can't be read: check \"{options.ApiKeyFile}\".");
        }
    }

    /// <returns><c>null</c> when the endpoint wants none.</returns>
    /// <exception cref="ModelFailureException">It is missing, or can't be sent in a header.</exception>
    public string? Read(string model)
    {
        if (!IsWanted) return null;
        if (Missing() is { } missing) throw new ModelFailureException(Failure(missing, model));
        if (Find() is not { } key) throw new ModelFailureException(Failure(NoKey(), model));
        return key.All(character => character is > ' ' and < '\u007F') ? key
            : throw new ModelFailureException(Failure(new(ModelFaultKind.ImpossibleKey, $"The key of endpoint \"{endpoint}\" has characters that no key has. Copy it again."), model));
    }

    string? Find() =>
        Trimmed(options.ApiKey)
        ?? (options.ApiKeyEnvironment is { Length: > 0 } variable ? Trimmed(Environment.GetEnvironmentVariable(variable)) : null)
        ?? (options.ApiKeyFile is { Length: > 0 } file && paths.Resolve(file) is var path && File.Exists(path) ? Trimmed(File.ReadAllText(path)) : null);

    Fault NoKey() => (options.ApiKeyEnvironment, options.ApiKeyFile) switch
    {
        ({ Length: > 0 } variable, { Length: > 0 } file) => new(ModelFaultKind.NoKeyInEnvironmentOrFile, $"Endpoint \"{endpoint}\" has no key yet: set the environment variable {variable} or put it into the file \"{file}\"."),
        ({ Length: > 0 } variable, _) => new(ModelFaultKind.NoKeyInEnvironment, $"Endpoint \"{endpoint}\" has no key yet: set the environment variable {variable}."),
        (_, { Length: > 0 } file) => new(ModelFaultKind.NoKeyInFile, $"Endpoint \"{endpoint}\" has no key yet: put it into the file \"{file}\"."),
        _ => new(ModelFaultKind.NoKeyInSecrets, $"Endpoint \"{endpoint}\" has no key yet: set {RemoteOptions.Section}:Endpoints:{endpoint}:ApiKey in the user secrets."),
    };

    /// <param name="model">As the host calls it; empty when it is about none.</param>
    public AnswerFailure Failure(Fault fault, string model) =>
        fault.ToFailure(FailureKind.MissingKey, ("endpoint", endpoint), ("model", model), ("variable", options.ApiKeyEnvironment ?? ""));

    static string? Trimmed(string? key) => key?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
