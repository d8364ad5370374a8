using System.Globalization;
using Playground.Comparisons;
using Playground.Metrics;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>All that one needs to obtain an answer again, as name (a key of the resources) and value; what isn't known has no value.</summary>
public static class AnswerFactList
{
    /// <summary>Name of the one fact whose value is a key of the resources too.</summary>
    public const string Thinking = "Thinking";

    public static IEnumerable<(string Name, string? Value)> Of(Answer answer) => [.. Asked(answer), .. Came(answer)];

    /// <summary>What an answer's thoughts took, where it has some: no matter of how it came about.</summary>
    public static IEnumerable<(string Name, string? Value)> Thoughts(Answer answer)
    {
        if (AnswerMetrics.Of(answer) is { TimeToFirstToken: { } first, TimeToFirstAnswerToken: { } own } && first != own)
        {
            yield return ("FirstToken", MetricText.Duration(first));
            yield return ("FirstAnswerToken", MetricText.Duration(own));
        }
        if (answer.Usage.Reasoning is > 0 and var tokens)
            yield return ("ThoughtTokens", MetricText.Count(tokens));
    }

    static IEnumerable<(string, string?)> Asked(Answer answer)
    {
        var sampling = answer.Sampling;
        yield return ("Model", answer.Model.Id);
        yield return ("Temperature", Text(sampling.Temperature));
        yield return ("TopP", Text(sampling.TopP));
        yield return ("TopK", Text(sampling.TopK));
        yield return ("MinP", Text(sampling.MinP));
        yield return ("MaxTokens", Text(sampling.MaxTokens));
        yield return ("Seed", Text(sampling.Seed));
        yield return ("Stop", string.Join(" ", sampling.Stop.Select(stop => $"“{stop.Replace("\n", "\\n")}”")));
        yield return (Thinking, sampling.Thinking?.ToString());
        yield return ("Tools", string.Join(", ", sampling.Tools?.Names ?? []));
        yield return ("Adaptations", string.Join("; ", answer.Adaptations.Select(change => change.Reason is null ? $"{change.Parameter}: {change.Change}" : $"{change.Parameter}: {change.Change} ({change.Reason})")));
        yield return ("Sent", answer.Timings.SentAt?.ToLocalTime().ToString("G", CultureInfo.CurrentCulture));
    }

    static IEnumerable<(string, string?)> Came(Answer answer)
    {
        var provenance = answer.Provenance;
        yield return ("Source", provenance.Source);
        yield return ("Host", provenance.Host);
        yield return ("Via", provenance.Via);
        yield return ("ReturnedModel", answer.ReturnedModel);
        yield return ("Gateway", Text(provenance.Gateway));
        yield return ("ServiceTier", answer.ServiceTier);
        yield return ("RequestId", answer.RequestId);
        yield return ("Retries", answer.Retries > 0 ? Text(answer.Retries) : null);
        yield return ("LogProbability", answer.Usage.MeanLogProbability?.ToString("0.000", CultureInfo.CurrentCulture));
        yield return ("Device", provenance.Device);
        yield return ("Quantisation", provenance.Quantisation);
        yield return ("ContextSize", Text(provenance.ContextSize));
        yield return ("Template", provenance.TemplateSha256 is { } hash ? $"{provenance.Template} ({hash})" : provenance.Template);
        yield return ("Adapters", string.Join(", ", provenance.Adapters));
        yield return ("EngineVersion", provenance.EngineVersion);
        yield return ("FileSha256", provenance.FileSha256);
    }

    static string? Text(GatewayFacts? gateway) => gateway is null ? null : string.Join(", ", new[]
    {
        gateway.Name, gateway.Group, gateway.Deployment, gateway.Provider, gateway.NativeReason,
        gateway.Fallbacks > 0 ? $"fallbacks {gateway.Fallbacks}" : null, gateway.Retries > 0 ? $"retries {gateway.Retries}" : null, gateway.CostUsd is { } cost ? $"{cost.ToString("0.######", CultureInfo.CurrentCulture)} USD" : null,
    }.Where(part => part is { Length: > 0 }));

    static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.CurrentCulture);
}
