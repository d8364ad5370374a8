using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Connectors.Failures;
using Playground.Connectors.ParameterAdaptation;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;
using Playground.Connectors.Transport;
using Playground.Connectors.WireFormats;
using Playground.Metrics;
using Playground.Settings;

namespace Playground.Connectors.Endpoints;

/// <summary>An endpoint in use: its address, format, connections, and what was learnt about it since the start.</summary>
sealed class RemoteEndpoint : IDisposable
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly ProductInfoHeaderValue Agent = new("Playground", "0.1");
    readonly HttpClient _http;

    public RemoteEndpoint(string name, EndpointOptions options, PlaygroundPaths paths, TimeProvider time, ProviderModelCatalog facts, Func<string, CancellationToken, Task<IPAddress[]>>? lookUp = null)
    {
        (Name, Options, Time, Facts) = (name, options, time, facts);
        Format = WireFormatCatalog.Of(options.Kind!);
        Address = options.BaseUrl is { Length: > 0 } url ? new Uri(url) : null;
        Key = new EndpointKey(name, options, paths);
        Gate = new HostGate(options.Limits.Parallel, time);
        Provenance = new Provenance { Source = name, Host = Host, Via = Format.Kind };
        _http = HttpConnections.Create(options.AllowPrivateAddress, lookUp);
    }

    public string Name { get; }

    public EndpointOptions Options { get; }

    public EndpointLimits Limits => Options.Limits;

    public TimeProvider Time { get; }

    public ProviderModelCatalog Facts { get; }

    public WireFormat Format { get; }

    /// <summary>Where the API begins; <c>null</c> until one is given.</summary>
    public Uri? Address { get; }

    /// <summary>Host, and port where it isn't the scheme's own; the endpoint's name until an address is given.</summary>
    public string Host => Address is null ? Name : Address.IsDefaultPort ? Address.Host : Address.Authority;

    public EndpointKey Key { get; }

    public HostGate Gate { get; }

    public AdaptationMemory Adaptations { get; } = new();

    public Provenance Provenance { get; }

    public HttpRequestMessage Request(string model, JsonObject body, string? key)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Json));
        content.Headers.ContentType = new("application/json");
        var request = Prepared(new(HttpMethod.Post, Format.AnswerAddress(Address!, model)), key);
        request.Content = content;
        return request;
    }

    public HttpRequestMessage ModelsRequest(string? key) => Prepared(new(HttpMethod.Get, Format.ModelsAddress(Address!)), key);

    /// <param name="total">Fires when the whole answer has taken too long.</param>
    public Attempt Attempt(RequestTarget target, CancellationToken total, CancellationToken caller) =>
        new(_http, target, Limits, new AnswerClock(Limits, IsReasoning(target.Model), Time, total, caller), Time);

    /// <summary>True for a model that may think for minutes without a word.</summary>
    public bool IsReasoning(string model) => Facts.Find(model, Options)?.Reasoning == true;

    public void Dispose()
    {
        _http.Dispose();
        Gate.Dispose();
    }

    HttpRequestMessage Prepared(HttpRequestMessage request, string? key)
    {
        request.Headers.UserAgent.Add(Agent);
        foreach (var (name, value) in Options.Headers) request.Headers.TryAddWithoutValidation(name, value);
        Format.Prepare(request.Headers);
        if (key is null) return request;
        if (Options.KeyHeader is { Length: > 0 } header) request.Headers.TryAddWithoutValidation(header, key);
        else Format.Authorize(request.Headers, key);
        return request;
    }
}
