using System.Collections;
using Microsoft.Extensions.AI;

namespace Playground.SemanticKernel.Telemetry;

/// <summary>Messages that know whom they are for, so that one observed client serves many models.</summary>
sealed class RoutedQuestion(IChatClient model, IEnumerable<ChatMessage> messages) : IEnumerable<ChatMessage>
{
    public IChatClient Model => model;

    public IEnumerable<ChatMessage> Messages => messages;

    public IEnumerator<ChatMessage> GetEnumerator() => messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
