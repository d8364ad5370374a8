using Playground.Models;

namespace Playground.SemanticKernel.Foreign;

/// <summary>What connectors of another make don't tell of an answer.</summary>
static class ForeignFacts
{
    static readonly UnreportedFact[] OfClient = [UnreportedFact.Ending, UnreportedFact.RequestId, UnreportedFact.Retries, UnreportedFact.RateLimits];

    static readonly UnreportedFact[] OfService = [UnreportedFact.Ending, UnreportedFact.ReturnedModel, UnreportedFact.Usage, UnreportedFact.Reasoning, .. OfClient[1..]];

    /// <summary>The library's OpenAI connectors carry their client's own updates with them.</summary>
    public static IReadOnlyList<UnreportedFact> OfOpenAi => OfClient;

    /// <param name="isService">A chat completion service, whose pieces have no place for more; a chat client's have.</param>
    public static IReadOnlyList<UnreportedFact> Of(bool isService) => isService ? OfService : OfClient;
}
