using System.Text.Json;

namespace Playground.Connectors.WireFormats.OpenAiResponses;

/// <summary>The kinds of events that matter here.</summary>
enum EventType
{
    Other,
    Whole,
    Created,
    Text,
    Refusal,
    Reasoning,
    ReasoningSummary,
    SummaryPart,
    Arguments,
    ItemDone,
    Error,
}
