using Playground.Metrics;

namespace Playground.Connectors.Protocol;

/// <summary>What can be believed of the tokens that a host reports. What can't is not known, and estimated here.</summary>
static class UsageTruth
{
    /// <summary>No model reads or writes more at once.</summary>
    const long MostTokens = 20_000_000;

    const string Counting = "LiteLLM";

    /// <param name="context">The model's context window, where known.</param>
    public static TokenUsage Of(PromptParts prompt, WireAnswer answer, int? context)
    {
        var most = context is { } window ? Math.Max(window, 1) * 2L : MostTokens;
        var usage = Believed(answer.Usage ?? TokenUsage.Unknown, answer, most);
        if (usage.Output is null || usage.UncachedInput is null) return UsageEstimate.Of(prompt, answer, usage);
        return IsOfGateway(usage, answer) ? usage with { Origin = NumberOrigin.CountedByGateway } : usage;
    }

    /// <summary>A 0 beside words, and a number that no model reaches, only say that nobody counted.</summary>
    static TokenUsage Believed(TokenUsage usage, WireAnswer answer, long most)
    {
        if (usage.Output > most || (usage.Output == 0 && answer.HasWords)) usage = usage with { Output = null, Reasoning = null };
        if (usage.Input is 0 || usage.Input > most || usage.Input < 0) usage = usage with { UncachedInput = null, CacheRead = null, CacheWrite = null, CacheWriteHour = null };
        return usage.Reasoning == 0 && answer.ReasoningCharacters > 0 ? usage with { Reasoning = null } : usage;
    }

    /// <summary>
    /// LiteLLM hands on every detail that a host tells with a stream; a bare count is one that it may have made itself. Its Gemini format
    /// leaves all details out, so that there both look alike.
    /// </summary>
    static bool IsOfGateway(TokenUsage usage, WireAnswer answer) =>
        answer is { IsStreamed: true, TellsUsageDetails: true, Gateway.Name: Counting } && usage is { CacheRead: null or 0, CacheWrite: null or 0, Reasoning: null } && !answer.HasUsageDetails;
}
