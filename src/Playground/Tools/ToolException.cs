namespace Playground.Tools;

/// <summary>A function can't do what it was asked for; the message tells the model why.</summary>
public sealed class ToolException(string message) : Exception(message);
