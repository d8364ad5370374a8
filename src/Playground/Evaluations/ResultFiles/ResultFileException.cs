namespace Playground.Evaluations.ResultFiles;

/// <summary>A file can't be opened; the message says what is wrong with it and what to do.</summary>
public sealed class ResultFileException(string message, Exception? inner = null) : Exception(message, inner);
