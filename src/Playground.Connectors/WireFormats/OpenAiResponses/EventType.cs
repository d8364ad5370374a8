using System.Text.Json;
using Playground.Remote.Answers;
using Playground.Remote.Wire;

namespace Playground.Remote.OpenAiResponses;

/// <summary>The kinds of events that matter here.</summary>
enum EventType
{
    Other,
    Whole,
    Text,
    Refusal,
    Reasoning,
    ReasoningSummary,
    SummaryPart,
    Arguments,
    ItemDone,
    Error,
}
