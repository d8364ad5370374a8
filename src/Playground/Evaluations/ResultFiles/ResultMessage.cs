namespace Playground.Evaluations.ResultFiles;

/// <summary>One message of a conversation: who said it, and what.</summary>
public sealed record ResultMessage(string Role, string Text);
