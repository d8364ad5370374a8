using System.Text.Json.Serialization;

namespace Playground.Tools;

/// <summary>How a call of a function ended. Stored and exported by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ToolOutcome>))]
public enum ToolOutcome
{
    Answered,

    /// <summary>No function of that name was offered.</summary>
    UnknownTool,

    /// <summary>The arguments aren't JSON, or don't fit what the function takes.</summary>
    WrongArguments,

    /// <summary>The function or a filter threw.</summary>
    Failed,

    /// <summary>It took longer than it may.</summary>
    TimedOut,

    /// <summary>There were more calls in the round than are carried out.</summary>
    TooMany,
}
