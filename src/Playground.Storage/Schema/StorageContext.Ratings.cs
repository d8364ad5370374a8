using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Playground.Models;

namespace Playground.Storage.Schema;

/// <summary>The tables of raters and ratings.</summary>
sealed partial class StorageContext
{
    public DbSet<RaterRow> Raters => Set<RaterRow>();

    public DbSet<PassRow> Passes => Set<PassRow>();

    public DbSet<RatedModelRow> RatedModels => Set<RatedModelRow>();

    public DbSet<RatingRow> Ratings => Set<RatingRow>();

    public DbSet<RatingTagRow> RatingTags => Set<RatingTagRow>();

    public DbSet<RatingModelRow> RatingModels => Set<RatingModelRow>();

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<CriterionRow> Criteria => Set<CriterionRow>();

    public DbSet<VoteRow> Votes => Set<VoteRow>();

    public DbSet<StampRow> Stamps => Set<StampRow>();

    static void AddRatings(ModelBuilder model)
    {
        model.Entity<RaterRow>(Rater);
        model.Entity<PassRow>(Pass);
        model.Entity<RatedModelRow>(RatedModel);
        model.Entity<RatingRow>(Rating);
        model.Entity<RatingTagRow>(RatingTag);
        model.Entity<RatingModelRow>(RatingModel);
        model.Entity<RevisionRow>(Revision);
        model.Entity<CriterionRow>(Criterion);
        model.Entity<VoteRow>(Vote);
        model.Entity<StampRow>().ToTable("Stamps").HasKey(stamp => stamp.Name);
    }

    static void Rater(EntityTypeBuilder<RaterRow> row)
    {
        row.ToTable("Raters").HasKey(rater => rater.Key);
        row.HasIndex(rater => rater.Id).IsUnique();
    }

    static void Pass(EntityTypeBuilder<PassRow> row)
    {
        row.ToTable("RaterPasses").HasKey(pass => pass.Hash);
        row.HasOne<RaterRow>().WithMany().HasForeignKey(pass => pass.RaterKey);
    }

    static void RatedModel(EntityTypeBuilder<RatedModelRow> row)
    {
        row.ToTable("RatedModels").HasKey(model => model.Key);
        row.Property(model => model.Access).HasConversion(Name(ModelAccess.Unknown));
        row.HasIndex(model => model.Id).IsUnique();
    }

    static void Rating(EntityTypeBuilder<RatingRow> row)
    {
        row.ToTable("Ratings").HasKey(rating => rating.Key);
        row.HasIndex(rating => rating.Id).IsUnique();
        row.HasIndex(rating => new { rating.ComparisonId, rating.RaterKey, rating.Turn });
        row.HasIndex(rating => new { rating.SessionId, rating.ItemId, rating.Round, rating.RaterKey }).IsUnique();
        row.HasIndex(rating => new { rating.Source, rating.ExternalId }).IsUnique();
        row.HasIndex(rating => rating.Language);
        row.HasIndex(rating => rating.RaterKey);
        row.HasOne<RaterRow>().WithMany().HasForeignKey(rating => rating.RaterKey);
    }

    static void RatingTag(EntityTypeBuilder<RatingTagRow> row)
    {
        row.ToTable("RatingTags").HasKey(tag => new { tag.RatingKey, tag.Name });
        row.HasIndex(tag => new { tag.Name, tag.RatingKey });
        row.HasOne<RatingRow>().WithMany(rating => rating.Tags).HasForeignKey(tag => tag.RatingKey);
    }

    static void RatingModel(EntityTypeBuilder<RatingModelRow> row)
    {
        row.ToTable("RatingModels").HasKey(model => new { model.RatingKey, model.ModelKey });
        row.HasIndex(model => new { model.ModelKey, model.RatingKey });
        row.HasOne<RatingRow>().WithMany(rating => rating.Models).HasForeignKey(model => model.RatingKey);
        row.HasOne<RatedModelRow>().WithMany().HasForeignKey(model => model.ModelKey);
    }

    static void Revision(EntityTypeBuilder<RevisionRow> row)
    {
        row.ToTable("RatingRevisions").HasKey(revision => new { revision.RatingKey, revision.Number });
        row.HasOne<RatingRow>().WithMany().HasForeignKey(revision => revision.RatingKey);
    }

    static void Criterion(EntityTypeBuilder<CriterionRow> row)
    {
        row.ToTable("Criteria").HasKey(criterion => criterion.Key);
        row.HasIndex(criterion => criterion.Name).IsUnique();
    }

    static void Vote(EntityTypeBuilder<VoteRow> row)
    {
        row.ToTable("Votes").HasKey(vote => vote.Key);
        row.HasOne<RatingRow>().WithMany(rating => rating.Votes).HasForeignKey(vote => vote.RatingKey);
    }
}
