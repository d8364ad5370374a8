using Microsoft.EntityFrameworkCore;

namespace Playground.Storage.Schema;

/// <summary>The tables of rating sessions.</summary>
sealed partial class StorageContext
{
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<SessionComparisonRow> SessionComparisons => Set<SessionComparisonRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<InviteRow> Invites => Set<InviteRow>();

    public DbSet<AssignmentRow> Assignments => Set<AssignmentRow>();

    static void AddRatingSessions(ModelBuilder model)
    {
        model.Entity<SessionRow>().ToTable("RatingSessions").HasKey(session => session.Id);
        model.Entity<SessionComparisonRow>().ToTable("SessionComparisons").HasKey(row => new { row.SessionId, row.ComparisonId });
        model.Entity<SessionComparisonRow>().HasOne<SessionRow>().WithMany().HasForeignKey(row => row.SessionId);
        model.Entity<MemberRow>().ToTable("SessionMembers").HasKey(member => new { member.SessionId, member.RaterId });
        model.Entity<MemberRow>().HasIndex(member => member.RaterId);
        model.Entity<MemberRow>().HasOne<SessionRow>().WithMany().HasForeignKey(member => member.SessionId);
        model.Entity<InviteRow>().ToTable("SessionInvites").HasKey(invite => invite.Hash);
        model.Entity<InviteRow>().HasOne<SessionRow>().WithMany().HasForeignKey(invite => invite.SessionId);
        model.Entity<AssignmentRow>().ToTable("SessionAssignments").HasKey(row => new { row.SessionId, row.Round, row.ItemId, row.RaterId });
        model.Entity<AssignmentRow>().HasOne<SessionRow>().WithMany().HasForeignKey(row => row.SessionId);
    }
}
