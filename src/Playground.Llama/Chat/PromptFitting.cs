using LLama.Native;
using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Llama.Inference;
using Playground.Llama.Loading;

namespace Playground.Llama.Chat;

/// <summary>Makes tokens of a conversation, and leaves the oldest turns of one that is too long out where the model's entry asks for that.</summary>
static class PromptFitting
{
    /// <summary>Tokens kept free for the answer when turns are left out, at most.</summary>
    const int LeastAnswer = 256;

    /// <exception cref="ModelFailureException">The messages can't be read by the model.</exception>
    public static (ChatPrompt Prompt, LLamaToken[] Tokens) Fit(LlamaVocabulary vocabulary, PromptWriter writer, List<ChatMessage> messages, LocalModel model, int contextSize, int? maxTokens)
    {
        var (prompt, tokens) = Create(vocabulary, writer, messages);
        if (!model.DropOldestTurns)
            return (prompt, tokens);
        var room = contextSize - Math.Min(contextSize / 4, Math.Min(LeastAnswer, maxTokens ?? LeastAnswer));
        var dropped = 0;
        while (tokens.Length >= room && DropOldest(messages))
        {
            dropped++;
            (prompt, tokens) = Create(vocabulary, writer, messages);
        }
        return dropped == 0 ? (prompt, tokens) : (prompt with { Adaptations = [.. prompt.Adaptations, Said(dropped, contextSize)] }, tokens);
    }

    static (ChatPrompt, LLamaToken[]) Create(LlamaVocabulary vocabulary, PromptWriter writer, List<ChatMessage> messages)
    {
        var prompt = writer.Write(messages);
        return (prompt, vocabulary.Tokenize(prompt.Text, prompt.HasMarks));
    }

    /// <summary>The oldest question with its answer; what the system says and the last question stay.</summary>
    /// <returns>False when there is none.</returns>
    static bool DropOldest(List<ChatMessage> messages)
    {
        var first = messages.FindIndex(message => message.Role != ChatRole.System);
        var next = first < 0 ? -1 : messages.FindIndex(first + 1, message => message.Role == ChatRole.User);
        if (next < 0)
            return false;
        messages.RemoveRange(first, next - first);
        return true;
    }

    static Adaptation Said(int dropped, int contextSize) =>
        new("messages", $"the oldest {(dropped == 1 ? "turn" : $"{dropped} turns")} left out", $"The conversation doesn't fit the context of {contextSize} tokens.");
}
