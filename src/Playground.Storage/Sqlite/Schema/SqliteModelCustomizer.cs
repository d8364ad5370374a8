using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Playground.Storage.Schema;

namespace Playground.Storage.Sqlite.Schema;

/// <summary>Adds to the tables what is written in SQLite's SQL, and the tables that only SQLite needs.</summary>
sealed class SqliteModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.Entity<AnswerRow>(Answer);
        modelBuilder.Entity<RatingRow>(Rating);
        modelBuilder.Entity<FigureBlockRow>().ToTable("FigureBlocks");
        modelBuilder.Entity<VoteBlockRow>().ToTable("VoteBlocks").HasKey(block => block.Id);
        modelBuilder.Entity<VoteBlockRow>().Property(block => block.Id).ValueGeneratedNever();
    }

    static void Answer(EntityTypeBuilder<AnswerRow> row)
    {
        row.HasIndex(answer => answer.Writer).HasFilter("\"State\" IN ('Waiting', 'Streaming')");
        // For whoever asks the file in SQL: computed when read, so that they can't differ from what they are taken from.
        Computed<long?>(row, "InputTokens", "({0} ->> 'uncachedInput') + coalesce({0} ->> 'cacheRead', 0) + coalesce({0} ->> 'cacheWrite', 0)", "Usage");
        Computed<long?>(row, "OutputTokens", "{0} ->> 'output'", "Usage");
        Computed<string?>(row, "SentAt", "{0} ->> 'sentAt'", "Timings");
        Computed<string?>(row, "FirstTokenAt", "{0} ->> 'firstTokenAt'", "Timings");
        Computed<string?>(row, "EndedAt", "{0} ->> 'endedAt'", "Timings");
        Computed<double?>(row, "CostAmount", "{0} ->> 'amount'", "Cost");
        Computed<string?>(row, "CostCurrency", "{0} ->> 'currency'", "Cost");
    }

    static void Rating(EntityTypeBuilder<RatingRow> row)
    {
        row.HasIndex(rating => new { rating.ComparisonId, rating.RaterKey, rating.Turn }).HasFilter("\"ComparisonId\" IS NOT NULL");
        row.HasIndex(rating => new { rating.SessionId, rating.ItemId, rating.Round, rating.RaterKey }).HasFilter("\"SessionId\" IS NOT NULL");
        row.HasIndex(rating => new { rating.Source, rating.ExternalId }).HasFilter("\"Source\" IS NOT NULL");
        row.HasIndex(rating => rating.Language).HasFilter("\"Language\" IS NOT NULL");
    }

    static void Computed<T>(EntityTypeBuilder<AnswerRow> row, string column, string sql, string from) =>
        row.Property<T>(column).HasComputedColumnSql(sql.Replace("{0}", $"\"{from}\"", StringComparison.Ordinal), stored: false);
}
