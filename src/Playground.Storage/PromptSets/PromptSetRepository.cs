using Microsoft.EntityFrameworkCore;
using Playground.PromptSets;
using Playground.Storage.Schema;
using Playground.Storage.Serialization;

namespace Playground.Storage.PromptSets;

/// <summary>Sets of prompts in the database, each version whole.</summary>
sealed class PromptSetRepository(IStorageDatabase database, TimeProvider time) : IPromptSetRepository
{
    public Task<PromptSet> SaveAsync(PromptSet set, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        var row = await context.PromptSets.AsTracking().SingleOrDefaultAsync(known => known.Id == set.Id, cancellationToken);
        if (row is null)
            context.Add(row = new() { Id = set.Id, Name = set.Name });
        var saved = set with { Version = row.Version + 1 };
        (row.Name, row.Description, row.Version, row.ChangedTicks, row.DeletedTicks) = (saved.Name, saved.Description, saved.Version, saved.CreatedAt.UtcTicks, null);
        (row.Items, row.Rows) = (saved.Items.Count, PromptSetRow.Count(saved));
        context.Add(new PromptSetVersionRow { SetId = saved.Id, Version = saved.Version, Body = StoredJson.Write(saved) });
        return saved;
    }, cancellationToken);

    public Task<IReadOnlyList<PromptSetInfo>> ListAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<PromptSetInfo>>(async context =>
    {
        var rows = await context.PromptSets.Where(set => set.DeletedTicks == null).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(set => set.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(set => new PromptSetInfo(set.Id, set.Name, set.Description, set.Version, new(set.ChangedTicks, TimeSpan.Zero), set.Items, set.Rows))];
    }, cancellationToken);

    public Task<PromptSet?> FindAsync(string id, int? version = null, CancellationToken cancellationToken = default) => database.ReadAsync(async context =>
    {
        var wanted = version ?? await context.PromptSets.Where(set => set.Id == id && set.DeletedTicks == null).Select(set => (int?)set.Version).SingleOrDefaultAsync(cancellationToken);
        return StoredJson.Read<PromptSet>(await context.PromptSetVersions.Where(row => row.SetId == id && row.Version == wanted).Select(row => row.Body).SingleOrDefaultAsync(cancellationToken));
    }, cancellationToken);

    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => database.WriteAsync(
        async context => await context.PromptSets.Where(set => set.Id == id && set.DeletedTicks == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeletedTicks, time.GetUtcNow().UtcTicks), cancellationToken) > 0,
        cancellationToken);
}
