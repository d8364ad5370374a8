using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;

namespace Playground.Tools;

/// <summary>What a function takes, as JSON schema.</summary>
public static class FunctionSchema
{
    // The library says the function's description there once more, in a word that JSON schema doesn't have.
    const string NoKeyword = "condition";

    public static JsonElement Of(KernelFunction function)
    {
        var schema = function.JsonSchema;
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty(NoKeyword, out _))
            return schema;
        var written = JsonObject.Create(schema)!;
        written.Remove(NoKeyword);
        return JsonSerializer.SerializeToElement(written);
    }
}
