namespace Playground.Cli.Hosting;

/// <summary>The command can't be carried out as it was given; the message says why and what to do.</summary>
sealed class UsageException(string message) : Exception(message);
