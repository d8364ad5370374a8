using System.Runtime.CompilerServices;

namespace Playground.Ratings.Exchange;

/// <summary>The votes asked for can't be written so; the message says why, for people.</summary>
public sealed class VotesNotExportableException(string message) : Exception(message);
