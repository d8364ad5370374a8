using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Playground.PromptSets;

namespace Playground.Web.PromptSets;

/// <summary>Edits what people change most in an item: its own prompt, the variables that are texts, its category and its reference.</summary>
public sealed partial class SetItemPanel
{
    readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    string? _prompt;
    string? _category;
    string _reference = "";

    [Parameter, EditorRequired] public required PromptSetItem Item { get; set; }

    [Parameter] public IReadOnlyList<string> Faults { get; set; } = [];

    [Parameter] public EventCallback<PromptSetItem> OnSave { get; set; }

    [Parameter] public EventCallback OnRemove { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    protected override void OnInitialized()
    {
        _prompt = Item.Prompt is { Turns: [var only] } ? only : null;
        (_category, _reference) = (Item.Category, Item.References.Count > 0 ? Item.References[0] : "");
        foreach (var (name, value) in Item.Variables.Where(variable => variable.Value.ValueKind == JsonValueKind.String))
            _variables[name] = value.GetString()!;
    }

    PromptSetItem Changed => Item with
    {
        Prompt = _prompt is null ? Item.Prompt : Item.Prompt! with { Turns = [_prompt] },
        Variables = Item.Variables.ToDictionary(variable => variable.Key, variable => _variables.TryGetValue(variable.Key, out var text) ? JsonSerializer.SerializeToElement(text) : variable.Value, StringComparer.Ordinal),
        Category = string.IsNullOrWhiteSpace(_category) ? null : _category.Trim(),
        // Further references stay: only the first is shown here.
        References = [.. string.IsNullOrEmpty(_reference) ? [] : new[] { _reference }, .. Item.References.Skip(1)],
    };
}
