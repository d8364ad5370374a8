using Playground.Metrics;

namespace Playground.Connectors.Protocol;

/// <summary>Tokens where the host doesn't report them: about four characters each, the usual rule of thumb for European languages. An input that it did report stays.</summary>
static class UsageEstimate
{
    const int CharactersPerToken = 4;

    /// <param name="reported">What the host told and can be believed.</param>
    public static TokenUsage Of(PromptParts prompt, WireAnswer answer, TokenUsage reported)
    {
        return reported with
        {
            UncachedInput = reported.UncachedInput ?? Tokens(prompt.Characters),
            Output = reported.Output ?? Tokens(answer.TextCharacters + answer.ReasoningCharacters + answer.ToolCalls.Characters),
            Reasoning = reported.Output is not null ? reported.Reasoning : answer.ReasoningCharacters > 0 ? Tokens(answer.ReasoningCharacters) : null,
            Origin = NumberOrigin.Estimated,
        };
    }

    static long Tokens(long characters) => (characters + CharactersPerToken - 1) / CharactersPerToken;
}
