using Microsoft.Extensions.AI;

namespace Playground.Comparisons;

/// <summary>The stages before the first token.</summary>
public enum WaitingStage
{
    Queue,
    LoadingModel,
    Prompt,
    Retry,
    Response,
}
