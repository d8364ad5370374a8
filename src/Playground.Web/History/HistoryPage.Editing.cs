using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Web.Shell;

namespace Playground.Web.History;

/// <summary>What can be done with the comparisons that are shown: one by one, or with several at once.</summary>
public sealed partial class HistoryPage
{
    readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    IReadOnlyList<HistoryEntry> _asked = [];
    HistoryPanel _panel;
    ElementReference _head;

    [Inject] public required HistoryEditor Editor { get; set; }

    [Inject] public required Notices Notices { get; set; }

    [Inject] public required ContentText Contents { get; set; }

    IReadOnlyList<HistoryEntry> ChosenRows => [.. _rows.Where(row => _chosen.Contains(row.Id))];

    void Choose(HistoryEntry row, bool chosen)
    {
        if (chosen)
            _chosen.Add(row.Id);
        else
            _chosen.Remove(row.Id);
    }

    void ChooseAll(bool all)
    {
        _chosen.Clear();
        if (all)
            _chosen.UnionWith(_rows.Select(row => row.Id));
    }

    void Ask(HistoryPanel panel, IReadOnlyList<HistoryEntry> rows) => (_panel, _asked) = (panel, rows);

    void ClosePanel() => _panel = HistoryPanel.None;

    async Task RenameAsync(HistoryEntry row, string? title)
    {
        if (await Store.RenameAsync(row.Id, title))
            Put([row with { Title = title }]);
        else
            Lose([row]);
    }

    async Task TagAsync(HistoryEntry row, IReadOnlyList<string> tags)
    {
        if (await Store.TagAsync(row.Id, tags))
            Put([row with { Tags = tags }]);
        else
            Lose([row]);
        await ReadFacetsAsync();
    }

    async Task TagAllAsync(TagChange change)
    {
        var asked = _asked;
        ClosePanel();
        var tagged = await Editor.TagAsync(asked, change);
        Put(tagged);
        Lose([.. asked.ExceptBy(tagged.Select(row => row.Id), row => row.Id)]);
        Notices.Show(tagged.Count == 1 ? L["TaggedOne", Contents.Name(tagged[0])] : L["Tagged", tagged.Count]);
        await ReadFacetsAsync();
    }

    async Task DeleteAsync()
    {
        var asked = _asked;
        ClosePanel();
        var deleted = await Editor.DeleteAsync(asked);
        Remove(deleted);
        Lose([.. asked.Except(deleted)]);
        if (deleted.Count > 0)
            Notices.Show(deleted.Count == 1 ? L["DeletedOne", Contents.Name(deleted[0])] : L["Deleted", deleted.Count], L["Undo"], () => InvokeAsync(() => RestoreAsync(deleted)));
        await _head.FocusAsync();
    }

    async Task RestoreAsync(IReadOnlyList<HistoryEntry> deleted)
    {
        var restored = await Editor.RestoreAsync(deleted);
        foreach (var gone in deleted.Except(restored))
            Notices.Show(L["Gone", Contents.Name(gone)]);
        if (Leaving.IsCancellationRequested)
            return;
        // What is looked at now may be other than what they were deleted from.
        await LoadAsync(null, _rows.Count + restored.Count, Leaving);
        StateHasChanged();
    }

    void Put(IReadOnlyList<HistoryEntry> changed)
    {
        var byId = changed.ToDictionary(row => row.Id);
        _rows = [.. _rows.Select(row => byId.GetValueOrDefault(row.Id, row))];
    }

    void Remove(IReadOnlyList<HistoryEntry> rows)
    {
        _rows = [.. _rows.ExceptBy(rows.Select(row => row.Id), row => row.Id)];
        _chosen.ExceptWith(rows.Select(row => row.Id));
    }

    /// <summary>Somebody else deleted them.</summary>
    void Lose(IReadOnlyList<HistoryEntry> rows)
    {
        Remove(rows);
        foreach (var row in rows)
            Notices.Show(L["Gone", Contents.Name(row)]);
    }
}
