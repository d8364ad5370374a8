using Microsoft.AspNetCore.Components;
using MudBlazor;
using Playground.Comparisons;

namespace Playground.Web.History;

/// <summary>A comparison in the history, with its title, tags and what can be done with it.</summary>
public sealed partial class HistoryRow
{
    const int BriefLength = 60;

    /// <summary>All tags that a comparison may carry, with their commas.</summary>
    static readonly int _tagsLength = ComparisonLimits.Tags * (ComparisonLimits.TagCharacters + 2);

    Editing _editing;
    Editing _focused;
    MudIconButton? _rename;
    MudIconButton? _tags;

    [Parameter, EditorRequired] public required HistoryEntry Entry { get; set; }

    /// <summary>The words to mark.</summary>
    [Parameter] public string? Sought { get; set; }

    /// <summary>When it was begun, on the viewer's clock.</summary>
    [Parameter, EditorRequired] public required DateTimeOffset Time { get; set; }

    /// <summary>It is one of those that something is done with together.</summary>
    [Parameter] public bool IsChosen { get; set; }

    [Parameter] public EventCallback<bool> OnChoose { get; set; }

    [Parameter] public EventCallback<string?> OnRename { get; set; }

    [Parameter] public EventCallback<IReadOnlyList<string>> OnTag { get; set; }

    [Parameter] public EventCallback OnDelete { get; set; }

    string Start => Contents.Prompt(Entry).ReplaceLineEndings(" ").Trim();

    string Name => Entry.Title ?? Start;

    /// <summary>The name in the labels of buttons: long enough to tell rows apart by ear.</summary>
    string Brief => Name.Length > BriefLength ? $"{Name[..BriefLength].TrimEnd()} …" : Name;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focused == _editing)
            return;
        var left = _focused;
        _focused = _editing;
        if (_editing is Editing.Nothing)
            await (left is Editing.Title ? _rename : _tags)!.FocusAsync();
    }

    async Task RenameAsync(string text)
    {
        _editing = Editing.Nothing;
        await OnRename.InvokeAsync(string.IsNullOrWhiteSpace(text) ? null : text.Trim());
    }

    async Task TagAsync(string text)
    {
        _editing = Editing.Nothing;
        await OnTag.InvokeAsync(TagList.Parse(text));
    }

    enum Editing
    {
        Nothing,
        Title,
        Tags,
    }
}
