using Playground.Accounts;
using Playground.Comparisons;
using Playground.Comparisons.Execution;

namespace Playground.Web.History;

/// <summary>What is done to several comparisons at once, each in a transaction of its own.</summary>
public sealed class HistoryEditor(IComparisonRepository store, ComparisonRunner runner)
{
    /// <summary>Stops what still runs, and hides the comparisons until they are restored or purged.</summary>
    /// <returns>Those that were there.</returns>
    public async Task<IReadOnlyList<HistoryEntry>> DeleteAsync(IEnumerable<HistoryEntry> entries)
    {
        AccessControl.Demand(Permission.Work);
        List<HistoryEntry> deleted = [];
        foreach (var entry in entries)
        {
            runner.StopAll(entry.Id);
            if (await store.DeleteAsync(entry.Id))
                deleted.Add(entry);
        }
        return deleted;
    }

    /// <returns>Those that came back; the others were removed for good.</returns>
    public async Task<IReadOnlyList<HistoryEntry>> RestoreAsync(IEnumerable<HistoryEntry> entries)
    {
        AccessControl.Demand(Permission.Work);
        List<HistoryEntry> restored = [];
        foreach (var entry in entries)
            if (await store.RestoreAsync(entry.Id))
                restored.Add(entry);
        return restored;
    }

    /// <returns>Those that are still there, with the tags that they have now.</returns>
    public async Task<IReadOnlyList<HistoryEntry>> TagAsync(IEnumerable<HistoryEntry> entries, TagChange change)
    {
        AccessControl.Demand(Permission.Work);
        List<HistoryEntry> tagged = [];
        foreach (var entry in entries)
        {
            var tags = change.Of(entry.Tags);
            if (tags.SequenceEqual(entry.Tags) || await store.TagAsync(entry.Id, tags))
                tagged.Add(entry with { Tags = tags });
        }
        return tagged;
    }
}
