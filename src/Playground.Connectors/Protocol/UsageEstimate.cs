using Playground.Metrics;

namespace Playground.Connectors.Protocol;

/// <summary>Tokens where the host doesn't report them: about four characters each, the usual rule of thumb for European languages. An input that it did report stays.</summary>
static class UsageEstimate
{
    const int CharactersPerToken = 4;

    public static TokenUsage Of(PromptParts prompt, WireAnswer answer)
    {
        var reported = answer.Usage ?? TokenUsage.Unknown;
        return reported with
        {
            UncachedInput = reported.UncachedInput ?? Tokens(prompt.Characters),
            Output = Tokens(answer.TextCharacters + answer.ReasoningCharacters + answer.ToolCalls.Characters),
            Reasoning = answer.ReasoningCharacters > 0 ? Tokens(answer.ReasoningCharacters) : null,
            Origin = NumberOrigin.Estimated,
        };
    }

    static long Tokens(long characters) => (characters + CharactersPerToken - 1) / CharactersPerToken;
}
