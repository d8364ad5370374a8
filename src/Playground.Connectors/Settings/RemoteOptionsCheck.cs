using Playground.Models.Connectors;

namespace Playground.Connectors.Settings;

/// <summary>Finds every fault of the section <c>Playground:Remote</c>, each with its full key and the allowed values.</summary>
static class RemoteOptionsCheck
{
    public static IEnumerable<string> Faults(RemoteOptions options) => options.Endpoints.SelectMany(endpoint => Faults(endpoint.Key, endpoint.Value));

    static IEnumerable<string> Faults(string name, EndpointOptions options)
    {
        var key = $"{RemoteOptions.Section}:Endpoints:{name}";
        if (name.Contains('/')) yield return $"{key} must not contain \"/\": model ids are \"<endpoint>/<model>\".";
        if (LibraryConnectorKinds.All.Contains(options.Kind)) yield break;
        if (options.Kind is null || !WireKinds.All.Contains(options.Kind))
            yield return $"{key}:Kind is \"{options.Kind}\"; allowed: {string.Join(", ", WireKinds.All.Concat(LibraryConnectorKinds.All))}.";
        if (options.BaseUrl is { Length: > 0 } url && AddressFault(url, options.AllowPrivateAddress) is { } fault)
            yield return $"{key}:BaseUrl {fault}";
        if (options.MaxTokensParameter is not ("max_tokens" or "max_completion_tokens"))
            yield return $"{key}:MaxTokensParameter is \"{options.MaxTokensParameter}\"; allowed: max_tokens, max_completion_tokens.";
        if (options.DefaultMaxTokens < 1)
            yield return $"{key}:DefaultMaxTokens is {options.DefaultMaxTokens}; allowed: 1 or more.";
        foreach (var (model, index) in options.Models.Select((model, index) => (model, index)))
            if (string.IsNullOrWhiteSpace(model)) yield return $"{key}:Models:{index} is empty; allowed: a model's name as the host knows it.";
        foreach (var header in options.Headers.Where(header => header.Value.AsSpan().ContainsAny('\r', '\n') || !IsToken(header.Key)))
            yield return $"{key}:Headers:{header.Key} can't be sent; allowed: a header's name and a value on one line.";
        foreach (var limit in LimitFaults(options.Limits)) yield return $"{key}:Limits:{limit}";
    }

    static string? AddressFault(string url, bool allowPrivate)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return $"is \"{url}\"; allowed: an address that begins with https:// (or http:// together with AllowPrivateAddress).";
        if (address.UserInfo.Length > 0) return "holds a user name or password; allowed: an address without; put keys into ApiKeyEnvironment or ApiKeyFile.";
        return address.Scheme == "https" || allowPrivate ? null : $"is \"{url}\"; allowed: https://, or http:// where AllowPrivateAddress is true.";
    }

    static IEnumerable<string> LimitFaults(EndpointLimits limits)
    {
        (string Name, double Value, double Least, double Most)[] rules =
        [
            ("HeadersSeconds", limits.HeadersSeconds, 0.01, 86_400),
            ("IdleSeconds", limits.IdleSeconds, 0.01, 86_400),
            ("ReasoningIdleSeconds", limits.ReasoningIdleSeconds, 0.01, 86_400),
            ("TotalSeconds", limits.TotalSeconds, 0.01, 86_400),
            ("TailSeconds", limits.TailSeconds, 0, 86_400),
            ("Retries", limits.Retries, 0, 10),
            ("RetryWaitSeconds", limits.RetryWaitSeconds, 0, 3_600),
            ("Parallel", limits.Parallel, 1, 1_000),
            ("LineBytes", limits.LineBytes, 1_024, 1 << 30),
            ("BodyBytes", limits.BodyBytes, 1_024, 1 << 30),
            ("AnswerCharacters", limits.AnswerCharacters, 1_000, 1 << 28),
        ];
        return rules.Where(rule => !(rule.Value >= rule.Least && rule.Value <= rule.Most))
            .Select(rule => FormattableString.Invariant($"{rule.Name} is {rule.Value}; allowed: {rule.Least} to {rule.Most}."));
    }

    static bool IsToken(string name) => name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
