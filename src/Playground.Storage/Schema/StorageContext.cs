using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Playground.Comparisons;
using Playground.Models;

namespace Playground.Storage.Schema;

/// <summary>The tables. What only one database offers, as computed columns, is added in its own folder.</summary>
sealed partial class StorageContext(DbContextOptions<StorageContext> options) : DbContext(options)
{
    public const string HoldsFunction = "holds";

    public DbSet<ComparisonRow> Comparisons => Set<ComparisonRow>();

    public DbSet<LaneRow> Lanes => Set<LaneRow>();

    public DbSet<TagRow> Tags => Set<TagRow>();

    public DbSet<TurnRow> Turns => Set<TurnRow>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    /// <summary>Whether a text holds a term; unlike SQL's <c>LIKE</c>, without wildcards and beyond ASCII regardless of case.</summary>
    public static bool Holds(string? text, string term) => text is not null && text.Contains(term, StringComparison.OrdinalIgnoreCase);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasDbFunction(() => Holds(default, "")).HasName(HoldsFunction);
        model.Entity<ComparisonRow>(Comparison);
        model.Entity<LaneRow>(Lane);
        model.Entity<TagRow>(Tag);
        model.Entity<TurnRow>(Turn);
        model.Entity<AnswerRow>(Answer);
        AddRatings(model);
        AddRatingSessions(model);
        AddAccounts(model);
        AddPromptSets(model);
        AddEvaluations(model);
    }

    static void Comparison(EntityTypeBuilder<ComparisonRow> row)
    {
        row.ToTable("Comparisons").HasKey(comparison => comparison.Key);
        row.Property(comparison => comparison.Key).ValueGeneratedNever();
        row.Property(comparison => comparison.Id).IsRequired();
        row.HasIndex(comparison => comparison.Id).IsUnique();
        row.HasIndex(comparison => comparison.DeletedTicks);
    }

    static void Lane(EntityTypeBuilder<LaneRow> row)
    {
        row.ToTable("Lanes").HasKey(lane => new { lane.ComparisonKey, lane.Index });
        row.Property(lane => lane.Access).HasConversion(Name<ModelAccess>(ModelAccess.Unknown));
        row.HasIndex(lane => new { lane.ModelId, lane.ComparisonKey });
        row.HasOne<ComparisonRow>().WithMany().HasForeignKey(lane => lane.ComparisonKey);
    }

    static void Tag(EntityTypeBuilder<TagRow> row)
    {
        row.ToTable("Tags").HasKey(tag => new { tag.ComparisonKey, tag.Position });
        row.HasIndex(tag => new { tag.Name, tag.ComparisonKey });
        row.HasOne<ComparisonRow>().WithMany().HasForeignKey(tag => tag.ComparisonKey);
    }

    static void Turn(EntityTypeBuilder<TurnRow> row)
    {
        row.ToTable("Turns").HasKey(turn => turn.Key);
        row.Property(turn => turn.Key).ValueGeneratedNever();
        row.HasIndex(turn => new { turn.ComparisonKey, turn.Index }).IsUnique();
        row.HasOne<ComparisonRow>().WithMany().HasForeignKey(turn => turn.ComparisonKey);
    }

    static void Answer(EntityTypeBuilder<AnswerRow> row)
    {
        row.ToTable("Answers").HasKey(answer => answer.Key);
        row.Property(answer => answer.Key).ValueGeneratedNever();
        row.Property(answer => answer.State).HasConversion(Name(AnswerState.Interrupted));
        row.Property(answer => answer.Id).IsRequired();
        row.HasIndex(answer => answer.Id).IsUnique();
        row.Property(answer => answer.Writer).HasColumnName("Owner");
        row.HasIndex(answer => answer.Writer);
        row.HasOne<ComparisonRow>().WithMany().HasForeignKey(answer => answer.ComparisonKey);
        row.HasIndex(answer => answer.ComparisonKey);
    }

    /// <summary>An enum by name. A name that this version doesn't know reads as <paramref name="unknown"/>.</summary>
    static ValueConverter<T, string> Name<T>(T unknown) where T : struct, Enum =>
        new(value => value.ToString(), name => Read(name, unknown));

    static T Read<T>(string name, T unknown) where T : struct, Enum => Enum.TryParse<T>(name, out var value) ? value : unknown;
}
