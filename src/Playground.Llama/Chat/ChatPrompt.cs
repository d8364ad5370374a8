using Microsoft.Extensions.AI;
using Playground.Comparisons;
using Playground.Llama.Faults;
using Playground.Llama.Inference;

namespace Playground.Llama.Chat;

/// <summary>A prompt as the model reads it.</summary>
/// <param name="Template">What gave it its form, in words.</param>
/// <param name="Adaptations">What could not be sent as asked.</param>
sealed record ChatPrompt(string Text, bool HasMarks, string Template, IReadOnlyList<Adaptation> Adaptations)
{
    const string Fallback = "chatml";

    /// <summary>Puts messages into the form of the model's own chat template; a base model without one just gets the texts to complete.</summary>
    /// <exception cref="ModelFailureException">A message holds something other than text, or there is none.</exception>
    public static ChatPrompt Create(LlamaWeights weights, IEnumerable<ChatMessage> messages)
    {
        var texts = messages.Select(message => (Role: message.Role.Value, Text: TextOf(message))).ToList();
        if (texts.Count == 0)
            throw LlamaFailures.Parameter("messages", "there is nothing to answer");
        if (weights.Template is not { } template)
            return new(string.Join("\n\n", texts.Select(message => message.Text)), false, "none: plain completion", []);
        if (ChatTemplate.Apply(template, texts) is { } text)
            return new(text, true, "the file's own", []);
        var instead = new Adaptation("template", $"{Fallback} instead of the file's own", "llama.cpp has no built-in form of the file's chat template.");
        return new(ChatTemplate.Apply(Fallback, texts)!, true, Fallback, [instead]);
    }

    static string TextOf(ChatMessage message) => message.Contents.FirstOrDefault(content => content is DataContent or UriContent) is null
        ? message.Text
        : throw LlamaFailures.Parameter("messages", "local models read text only, and a message holds a file");
}
