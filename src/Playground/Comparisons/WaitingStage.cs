using Microsoft.Extensions.AI;
using Playground.Measuring;

namespace Playground.Comparing;

/// <summary>The stages before the first token.</summary>
public enum WaitingStage
{
    Queue,
    LoadingModel,
    Prompt,
    Retry,
    Response,
}
