using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Comparing;
using Playground.Comparing.Contents;
using Playground.Judging.VoteFiles;

namespace Playground.Judging.Exchange;

/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
public sealed record Said(string Role, string Text);
