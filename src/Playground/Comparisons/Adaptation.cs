namespace Playground.Comparisons;

/// <summary>A parameter that was sent otherwise than asked for, because the model didn't accept it.</summary>
/// <param name="Parameter">Its name in the provider's words, for instance <c>temperature</c>.</param>
/// <param name="Change">What was done: <c>left out</c>, <c>sent as max_completion_tokens</c>, …</param>
/// <param name="Reason">What the provider had said.</param>
public sealed record Adaptation(string Parameter, string Change, string? Reason = null);
