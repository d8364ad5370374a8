using Microsoft.AspNetCore.Components;
using Playground.PromptSets;
using Playground.PromptSets.Editing;
using Playground.PromptSets.Rendering;
using Playground.Web.Faults;

namespace Playground.Web.PromptSets;

/// <summary>One set: what is asked, how answers are checked, and a simple editor of its items.</summary>
public sealed partial class PromptSetPage
{
    PromptSet? _set;
    PromptSetRow[] _rows = [];
    PromptSetItem? _edited;
    IReadOnlyList<string> _faults = [];
    IReadOnlyList<string> _itemFaults = [];

    [Parameter] public required string Id { get; set; }

    [Inject] public required PromptSetService Sets { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    protected override async Task OnParametersSetAsync() => _faults = await FaultTexts.TryAsync(async () => Show(await Sets.FindAsync(Id, Leaving)));

    Task SaveAsync(PromptSetItem changed) => ReplaceAsync(items => items.Select(item => item.Id == _edited!.Id ? changed : item));

    Task RemoveAsync() => ReplaceAsync(items => items.Where(item => item.Id != _edited!.Id));

    // Every change is a version: evaluations of earlier ones stay what they were.
    async Task ReplaceAsync(Func<IEnumerable<PromptSetItem>, IEnumerable<PromptSetItem>> change)
    {
        _itemFaults = await FaultTexts.TryAsync(async () => Show(await Sets.ReplaceAsync(_set!.Id, _set with { Items = [.. change(_set.Items)] }, Leaving)));
        if (_itemFaults.Count == 0)
            _edited = null;
    }

    void Show(PromptSet set) => (_set, _rows) = (set, [.. PromptSetRow.Of(set)]);

    static string Asked(PromptSetRow row)
    {
        var (system, turns) = PromptRenderer.Render(row);
        return string.Join("\n\n", system is null ? turns : turns.Prepend(system));
    }
}
