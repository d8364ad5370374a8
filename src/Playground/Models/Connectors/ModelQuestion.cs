using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Playground.Models.Connectors;

/// <summary>What a model is asked.</summary>
/// <param name="Model">Already opened; whoever asks disposes it.</param>
/// <param name="Said">As it is sent, byte for byte: nothing in it is a template.</param>
/// <param name="Settings">With the model's id as <see cref="PromptExecutionSettings.ServiceId"/>.</param>
public sealed record ModelQuestion(IChatClient Model, ChatHistory Said, PromptExecutionSettings Settings)
{
    /// <summary>Called when the filters have let the question pass and the model is asked: from here on time is the model's own.</summary>
    public Action? Begun { get; init; }
}
