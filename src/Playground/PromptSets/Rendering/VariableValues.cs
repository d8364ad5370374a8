using System.Globalization;
using System.Text.Json;
using Fluid;
using Fluid.Values;

namespace Playground.PromptSets.Rendering;

/// <summary>Variables as templates read them.</summary>
static class VariableValues
{
    public static IReadOnlyDictionary<string, FluidValue> Of(IReadOnlyDictionary<string, JsonElement> variables, TemplateOptions options) =>
        variables.ToDictionary(variable => variable.Key, variable => FluidValue.Create(Of(variable.Value), options), StringComparer.Ordinal);

    static object Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.Object => value.EnumerateObject().DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => Of(member.Value)),
        // Given, though it says nothing: not the same as a variable that is missing.
        _ => "",
    };

    // As it was written: 1.50 stays 1.50. What a number would be written as otherwise is a text.
    static object Number(JsonElement value) =>
        value.TryGetDecimal(out var number) && number.ToString("G29", CultureInfo.InvariantCulture) == value.GetRawText() ? number : value.GetRawText();
}
