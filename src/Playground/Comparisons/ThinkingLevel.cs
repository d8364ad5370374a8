using System.Text.Json.Serialization;

namespace Playground.Comparisons;

/// <summary>How much a model thinks before it answers; models that only know on and off take the last three for on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ThinkingLevel>))]
public enum ThinkingLevel
{
    Off,
    On,
    Low,
    Medium,
    High,
}
