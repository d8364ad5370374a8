using System.Text.Json;
using System.Text.Json.Nodes;
using Fluid.Values;

namespace Playground.PromptSets.Rendering;

/// <summary>Puts the variables of an item into its prompt and its checks.</summary>
public static class PromptRenderer
{
    /// <exception cref="InvalidPromptSetException">A template is broken or names a variable that the item doesn't have.</exception>
    public static RenderedPrompt Render(PromptSetRow row)
    {
        if (row.Prompt.Literal)
            return new(row.Prompt.System, row.Prompt.Turns);
        var variables = VariableValues.Of(row.Item.Variables, TemplateText.Options);
        return new(row.Prompt.System is { } system ? TemplateText.Render(system, variables) : null, [.. row.Prompt.Turns.Select(turn => TemplateText.Render(turn, variables))]);
    }

    /// <summary>The checks of an item with its variables in their values.</summary>
    /// <exception cref="InvalidPromptSetException">As above.</exception>
    public static IReadOnlyList<CheckDefinition> Checks(PromptSetItem item)
    {
        if (!item.Checks.Any(HasTemplate))
            return item.Checks;
        var variables = VariableValues.Of(item.Variables, TemplateText.Options);
        return [.. item.Checks.Select(check => Render(check, variables))];
    }

    static bool HasTemplate(CheckDefinition check) =>
        check.Checks.Any(HasTemplate) || (!check.Literal && check.Value is { } value && TemplateText.HasVariables(value.GetRawText()));

    static CheckDefinition Render(CheckDefinition check, IReadOnlyDictionary<string, FluidValue> variables) => check with
    {
        Value = check.Literal || check.Value is not { } value ? check.Value : JsonSerializer.SerializeToElement(Render(value, variables)),
        Checks = [.. check.Checks.Select(inner => Render(inner, variables))],
    };

    static JsonNode? Render(JsonElement value, IReadOnlyDictionary<string, FluidValue> variables) => value.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(TemplateText.Render(value.GetString()!, variables)),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(item => Render(item, variables))]),
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Render(member.Value, variables)))),
        _ => JsonSerializer.SerializeToNode(value),
    };
}
