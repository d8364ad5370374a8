using System.Text.Json;

namespace Playground.Connectors.WireFormats.OpenAiResponses;

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
