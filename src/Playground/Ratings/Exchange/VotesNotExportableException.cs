using System.Runtime.CompilerServices;
using Playground.Comparing;
using Playground.Judging.Blind;
using Playground.Judging.Exchange.Writing;
using Playground.Judging.VoteFiles;

namespace Playground.Judging.Exchange;

/// <summary>The votes asked for can't be written so; the message says why, for people.</summary>
public sealed class VotesNotExportableException(string message) : Exception(message);
