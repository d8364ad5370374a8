using Microsoft.EntityFrameworkCore;

namespace Playground.Storage.Schema;

/// <summary>The tables of prompt sets.</summary>
sealed partial class StorageContext
{
    public DbSet<StoredSetRow> PromptSets => Set<StoredSetRow>();

    public DbSet<PromptSetVersionRow> PromptSetVersions => Set<PromptSetVersionRow>();

    static void AddPromptSets(ModelBuilder model)
    {
        model.Entity<StoredSetRow>().ToTable("PromptSets").HasKey(set => set.Id);
        model.Entity<PromptSetVersionRow>().ToTable("PromptSetVersions").HasKey(version => new { version.SetId, version.Version });
        model.Entity<PromptSetVersionRow>().HasOne<StoredSetRow>().WithMany().HasForeignKey(version => version.SetId);
    }
}
