using System.Text.Json;
using Playground.PromptSets.Rendering;

namespace Playground.PromptSets.Files;

/// <summary>
/// promptfoo's variables as ours: a list stands for a case for each of its values, and a value that names other variables is filled in here, once, since
/// later it is data.
/// </summary>
static class VariableMatrix
{
    const int MostCases = 100_000;

    /// <exception cref="InvalidPromptSetException">There are too many cases.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, JsonElement>> Of(IReadOnlyDictionary<string, JsonElement> variables, bool expand) =>
        (expand ? Expanded(variables) : [variables]).Select(Filled);

    static List<IReadOnlyDictionary<string, JsonElement>> Expanded(IReadOnlyDictionary<string, JsonElement> variables)
    {
        List<Dictionary<string, JsonElement>> cases = [[]];
        foreach (var (name, value) in variables)
        {
            JsonElement[] values = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? [.. value.EnumerateArray()] : [value];
            if ((long)cases.Count * values.Length > MostCases)
                throw FieldFaults.Invalid("vars", $"{(long)cases.Count * values.Length} cases", $"at most {MostCases}");
            cases = [.. cases.SelectMany(_ => values, (known, one) => new Dictionary<string, JsonElement>(known, StringComparer.Ordinal) { [name] = one })];
        }
        return [.. cases];
    }

    static IReadOnlyDictionary<string, JsonElement> Filled(IReadOnlyDictionary<string, JsonElement> variables) =>
        !variables.Values.Any(HasVariables) ? variables
        : variables.ToDictionary(variable => variable.Key, variable => HasVariables(variable.Value) ? Filled(variable.Value, variables) : variable.Value, StringComparer.Ordinal);

    static bool HasVariables(JsonElement value) => value.ValueKind == JsonValueKind.String && TemplateText.HasVariables(value.GetString()!);

    // What can't be filled in stays as it is, as with promptfoo.
    static JsonElement Filled(JsonElement value, IReadOnlyDictionary<string, JsonElement> variables)
    {
        try
        {
            return JsonSerializer.SerializeToElement(TemplateText.Render(value.GetString()!, VariableValues.Of(variables, TemplateText.Options)));
        }
        catch (InvalidPromptSetException)
        {
            return value;
        }
    }
}
