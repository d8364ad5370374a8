using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Playground.Models.Connectors;

namespace Playground.SemanticKernel.Telemetry;

/// <summary>
/// Spans and measures by OpenTelemetry's conventions for generative AI, as Microsoft.Extensions.AI writes them, for every model. Where nobody listens, models are asked
/// directly.
/// </summary>
public sealed class ModelTelemetry(IOptions<TelemetryOptions> options) : IDisposable
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string SourceName = "Playground.Models";

    static readonly ActivitySource Source = new(SourceName);

    static readonly Meter Meter = new(SourceName);

    static readonly Counter<long> Questions = Meter.CreateCounter<long>("playground.questions", "{question}", "Questions asked of models.");

    // One for each host: the library's client makes a meter of its own, which is too much for each answer.
    readonly ConcurrentDictionary<(string? Provider, Uri? Address), OpenTelemetryChatClient> _observed = new();

    internal IChatClient Observe(IChatClient model)
    {
        Questions.Add(1);
        if (!Source.HasListeners() && !Questions.Enabled)
            return model;
        var metadata = model.GetService<ChatClientMetadata>();
        return new ObservedConnector(model, metadata, _observed.GetOrAdd((metadata?.ProviderName, metadata?.ProviderUri), Create));
    }

    public void Dispose()
    {
        foreach (var client in _observed.Values)
            client.Dispose();
    }

    // What is set in the environment for others doesn't count here: prompts may be somebody's secrets.
    OpenTelemetryChatClient Create((string? Provider, Uri? Address) host) =>
        new(new RoutingClient(new(host.Provider, host.Address)), sourceName: SourceName) { EnableSensitiveData = options.Value.SensitiveData };

    sealed class ObservedConnector(IChatClient model, ChatClientMetadata? metadata, OpenTelemetryChatClient observed) : ModelConnector(metadata ?? new())
    {
        public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            // The name of the model as its host knows it, which the span can't learn from a client for many models.
            var named = options?.Clone() ?? new();
            named.ModelId ??= metadata?.DefaultModelId;
            return observed.GetStreamingResponseAsync(new RoutedQuestion(model, messages), named, cancellationToken);
        }
    }
}
