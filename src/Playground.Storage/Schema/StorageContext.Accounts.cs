using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Playground.Accounts;

namespace Playground.Storage.Schema;

/// <summary>Accounts in the tables that ASP.NET Core Identity works with, and who did what.</summary>
sealed partial class StorageContext
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    static void AddAccounts(ModelBuilder model)
    {
        model.Entity<AccountRow>(Account);
        model.Entity<IdentityUserClaim<string>>(row => row.ToTable("AccountClaims").HasKey(claim => claim.Id));
        model.Entity<IdentityUserLogin<string>>(row => row.ToTable("AccountLogins").HasKey(login => new { login.LoginProvider, login.ProviderKey }));
        model.Entity<IdentityUserToken<string>>(row => row.ToTable("AccountTokens").HasKey(token => new { token.UserId, token.LoginProvider, token.Name }));
        Owned<IdentityUserClaim<string>>(model, nameof(IdentityUserClaim<string>.UserId));
        Owned<IdentityUserLogin<string>>(model, nameof(IdentityUserLogin<string>.UserId));
        Owned<IdentityUserToken<string>>(model, nameof(IdentityUserToken<string>.UserId));
        model.Entity<AuditRow>(row =>
        {
            row.ToTable("Audit").HasKey(entry => entry.Key);
            row.Property(entry => entry.Action).HasConversion(Name(AuditAction.Other));
        });
    }

    static void Account(EntityTypeBuilder<AccountRow> row)
    {
        row.ToTable("Accounts").HasKey(account => account.Id);
        row.HasIndex(account => account.NormalizedUserName).IsUnique();
        row.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        // A role that this version doesn't know allows nothing but to rate.
        row.Property(account => account.Role).HasConversion(Name(AccountRole.Rater));
    }

    static void Owned<T>(ModelBuilder model, string key) where T : class =>
        model.Entity<T>().HasOne<AccountRow>().WithMany().HasForeignKey(key).IsRequired().OnDelete(DeleteBehavior.Cascade);
}
