using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Ratings.VoteFiles;

namespace Playground.Ratings.Exchange.Writing;

/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
public sealed record Said(string Role, string Text);
