namespace Playground.Cli.Hosting;

/// <summary>What was asked for was not found or can't be given now; the message says why and what to do. The process returns <see cref="ExitCodes.Failed"/>.</summary>
sealed class CommandFailedException(string message) : Exception(message);
