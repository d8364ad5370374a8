using Microsoft.Extensions.AI;
using Playground.Comparing.Contents;

namespace Playground.Comparing;

/// <summary>Something that was said in one column.</summary>
sealed record LaneMessage(ChatRole Role, ContentList Contents);
