using Microsoft.AspNetCore.Components;
using Playground.PromptSets;
using Playground.PromptSets.Editing;
using Playground.PromptSets.Files;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.PromptSets;

/// <summary>All sets of prompts: open, import, evaluate, delete.</summary>
public sealed partial class PromptSetsPage
{
    IReadOnlyList<PromptSetInfo>? _sets;
    IReadOnlyList<string> _faults = [];
    bool _importing;

    [Inject] public required PromptSetService Sets { get; set; }

    [Inject] public required PromptSetReader Reader { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    [Inject] public required ViewerClock Clock { get; set; }

    [Inject] public required Notices Notices { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await Clock.FindZoneAsync();
        await LoadAsync();
    }

    async Task LoadAsync() => _sets = await Sets.ListAsync(Leaving);

    async Task TakeExampleAsync(string name)
    {
        _faults = await FaultTexts.TryAsync(async () =>
        {
            await using var stream = ShippedSets.Open(name);
            await Sets.CreateAsync((await Reader.ReadAsync(stream, name, cancellationToken: Leaving)).Set, Leaving);
        });
        await LoadAsync();
    }

    async Task DeleteAsync(PromptSetInfo set)
    {
        var whole = await Sets.FindAsync(set.Id, Leaving);
        _faults = await FaultTexts.TryAsync(() => Sets.DeleteAsync(set.Id, Leaving));
        await LoadAsync();
        if (_faults.Count == 0)
            Notices.Show(L["Deleted", set.Name], L["Undo"], () => InvokeAsync(() => RestoreAsync(whole)));
    }

    // As a further version of the same set, so that its evaluations belong to it again.
    async Task RestoreAsync(PromptSet set)
    {
        await Sets.RestoreAsync(set);
        await LoadAsync();
        StateHasChanged();
    }
}
