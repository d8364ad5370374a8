using Microsoft.Extensions.AI;
using Playground.Comparisons.Contents;

namespace Playground.Comparisons.Execution;

/// <summary>Something that was said in one column.</summary>
sealed record LaneMessage(ChatRole Role, ContentList Contents);
