using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Playground.Comparisons;

/// <summary>The arguments of a tool call as JSON text.</summary>
static class ToolArguments
{
    // The text is shown, and never part of a page's markup.
    static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text as the model wrote it where the client kept it (as the call's raw representation), otherwise written anew.</summary>
    public static string Write(FunctionCallContent call) =>
        call.RawRepresentation as string ?? (call.Arguments is null ? "{}" : JsonSerializer.Serialize(call.Arguments, _readable));
}
