using Playground.Accounts;
using Playground.Connectors.Failures;
using Playground.Connectors.Settings;
using Playground.Connectors.Transport;
using Playground.Connectors.WireFormats;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Endpoints;
using Playground.Settings;

namespace Playground.Connectors.Identification;

/// <summary>Asks a server, all at once, the questions by which servers are known, and reads the signs in the answers.</summary>
sealed class ServerIdentifier(TimeProvider time) : IServerIdentifier
{
    const int MostModels = 5_000;

    /// <summary>An answer in a format that says more counts before one that many servers speak beside their own.</summary>
    static readonly string[] _kinds = [WireKinds.Ollama, WireKinds.Gemini, WireKinds.Anthropic, WireKinds.OpenAiChat];

    /// <summary>Where hosts begin that don't begin at their root.</summary>
    static readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase) { ["openrouter.ai"] = "/api", ["api.groq.com"] = "/openai" };

    public async Task<ServerIdentity> IdentifyAsync(Uri address, string? key, CancellationToken cancellationToken)
    {
        AccessControl.Demand(Permission.Administer);
        var origin = Origin(address);
        var target = new RequestTarget(origin.Authority, origin.Authority, "");
        using var http = HttpConnections.Create(allowPrivateAddress: true);
        var asking = new ServerAsking(http, origin, key, time);
        var (replies, failure) = await asking.AskAsync(cancellationToken);
        if (replies.Count == 0)
            throw new ModelFailureException(failure is null ? NothingThere(origin, replies) : Masked(TransportErrors.Read(target, failure), key).Failure);
        return Read(origin, new ServerReplies(origin.Host, replies)) ?? throw new ModelFailureException(NothingThere(origin, replies));
    }

    static ServerIdentity? Read(Uri origin, ServerReplies replies)
    {
        var known = KnownServers.All.FirstOrDefault(server => server.Is(replies));
        if ((known is not null && replies.Start(known.Kind) is not null ? known.Kind : _kinds.FirstOrDefault(kind => replies.Start(kind) is not null)) is not { } kind)
            return null;
        return new()
        {
            Software = known?.Name,
            Version = known?.Version(replies),
            Kind = kind,
            BaseUrl = new Uri(origin.AbsoluteUri.TrimEnd('/') + replies.Start(kind)),
            Models = Models(kind, replies),
            WantsKey = List(kind, replies)!.IsRefused,
            Limits = known?.Limits ?? [],
        };
    }

    static string[] Models(string kind, ServerReplies replies) => List(kind, replies) is { IsOk: true, Json: { } json }
        ? [.. WireFormatCatalog.Of(kind).Models(json).Select(model => model.Id).Where(ForeignName.IsUsable).Distinct(StringComparer.Ordinal).Take(MostModels)]
        : [];

    static ServerReply? List(string kind, ServerReplies replies) => replies.At(kind switch
    {
        WireKinds.Ollama => ServerQuestions.OllamaTags,
        WireKinds.Gemini => ServerQuestions.GeminiModels,
        WireKinds.Anthropic => ServerQuestions.AnthropicModels,
        _ => ServerQuestions.Models,
    });

    /// <summary>Where the server begins: the address without the path of an API, as people copy it from examples.</summary>
    static Uri Origin(Uri address)
    {
        var path = address.AbsolutePath is "/" && _paths.TryGetValue(address.Host, out var known) ? known : address.AbsolutePath.TrimEnd('/');
        foreach (var end in new[] { "/chat/completions", "/responses", "/messages", "/models", "/api/chat", "/api/tags", "/api", "/v1", "/v1beta" })
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                path = path[..^end.Length];
        return new UriBuilder(address.Scheme, address.Host, address.Port, path + "/").Uri;
    }

    AttemptFailure Masked(AttemptFailure failure, string? key) => failure with { Failure = FailureRedaction.Of(failure, new KeyMask(key), time.GetUtcNow()) };

    static AnswerFailure NothingThere(Uri origin, IReadOnlyDictionary<string, ServerReply> replies) =>
        new Fault(ModelFaultKind.NoServerKnown, $"{origin.Authority} answers, but in no format known here ({string.Join(", ", replies.Where(reply => ServerQuestions.Lists.Contains(reply.Key)).Select(reply => $"{reply.Key}: {reply.Value.Status}"))}). Check the address, or set the endpoint's kind in the configuration.")
            .ToFailure(FailureKind.NotAnApi, ("host", origin.Authority));
}
