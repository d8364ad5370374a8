namespace Playground.SemanticKernel.Telemetry;

/// <summary>The section <c>Playground:Telemetry</c>: what others may see of questions as they are asked. Spans and measures are made only where somebody listens.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Playground:Telemetry";

    /// <summary>Puts prompts, system prompts and answers into spans.</summary>
    public bool SensitiveData { get; set; }

    /// <summary>Where spans and measures are sent by OTLP over gRPC, for instance <c>http://127.0.0.1:4317</c>; empty sends nothing.</summary>
    public string? OtlpEndpoint { get; set; }

    internal IEnumerable<string> Faults()
    {
        if (OtlpEndpoint is { Length: > 0 } endpoint && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"{Section}:{nameof(OtlpEndpoint)} is \"{endpoint}\"; allowed: an address that begins with http:// or https://, or nothing.";
    }
}
