using Playground.Accounts;
using Playground.Comparisons;

namespace Playground.PromptSets.Editing;

/// <summary>Makes, changes and finds sets.</summary>
public sealed class PromptSetService(IPromptSetRepository store, ICheckCatalog checks, TimeProvider time)
{
    /// <summary>Stores a new set.</summary>
    /// <exception cref="InvalidPromptSetException">Something is wrong with it; nothing was stored.</exception>
    public async Task<PromptSet> CreateAsync(PromptSet draft, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        PromptSetCheck.ThrowIfFaulty(draft, checks);
        if ((await store.ListAsync(cancellationToken)).Any(known => known.Name.Equals(draft.Name.Trim(), StringComparison.OrdinalIgnoreCase)))
            throw new InvalidPromptSetException(PromptSetFaultKind.NameTaken, $"There is a set {draft.Name} already. Choose another name, or replace it.");
        return await store.SaveAsync(draft with { Id = Identifier.New(), Name = draft.Name.Trim(), CreatedAt = time.GetUtcNow() }, cancellationToken);
    }

    /// <summary>Stores a further version of a set; earlier ones stay.</summary>
    /// <exception cref="InvalidPromptSetException">Something is wrong with it, or there is no such set; nothing was stored.</exception>
    public async Task<PromptSet> ReplaceAsync(string id, PromptSet draft, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        PromptSetCheck.ThrowIfFaulty(draft, checks);
        if (await store.FindAsync(id, cancellationToken: cancellationToken) is null)
            throw Unknown(id);
        return await store.SaveAsync(draft with { Id = id, Name = draft.Name.Trim(), CreatedAt = time.GetUtcNow() }, cancellationToken);
    }

    /// <summary>The newest version of the set with this id or name.</summary>
    /// <exception cref="InvalidPromptSetException">There is none.</exception>
    public async Task<PromptSet> FindAsync(string idOrName, CancellationToken cancellationToken = default)
    {
        var known = await store.ListAsync(cancellationToken);
        var found = known.FirstOrDefault(set => set.Id == idOrName) ?? known.FirstOrDefault(set => set.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
        return found is not null && await store.FindAsync(found.Id, cancellationToken: cancellationToken) is { } set ? set : throw Unknown(idOrName);
    }

    public Task<IReadOnlyList<PromptSetInfo>> ListAsync(CancellationToken cancellationToken = default) => store.ListAsync(cancellationToken);

    /// <exception cref="InvalidPromptSetException">There is no such set.</exception>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        if (!await store.DeleteAsync(id, cancellationToken))
            throw Unknown(id);
    }

    /// <summary>Brings a deleted set back, as its next version.</summary>
    public Task<PromptSet> RestoreAsync(PromptSet set, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        return store.SaveAsync(set with { CreatedAt = time.GetUtcNow() }, cancellationToken);
    }

    /// <summary>What is wrong with a set, before it is stored.</summary>
    /// <exception cref="InvalidPromptSetException">Something is.</exception>
    public void Check(PromptSet draft) => PromptSetCheck.ThrowIfFaulty(draft, checks);

    static InvalidPromptSetException Unknown(string id) => new(PromptSetFaultKind.NotFound, $"There is no set of prompts {id}. See the page of sets or `playground sets list`.");
}
