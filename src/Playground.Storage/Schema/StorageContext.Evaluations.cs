using Microsoft.EntityFrameworkCore;
using Playground.Evaluations;

namespace Playground.Storage.Schema;

/// <summary>The tables of evaluations.</summary>
sealed partial class StorageContext
{
    public DbSet<EvaluationRow> Evaluations => Set<EvaluationRow>();

    public DbSet<CellRow> Cells => Set<CellRow>();

    static void AddEvaluations(ModelBuilder model)
    {
        model.Entity<EvaluationRow>().ToTable("Evaluations").HasKey(evaluation => evaluation.Id);
        model.Entity<EvaluationRow>().Property(evaluation => evaluation.State).HasConversion(Name(EvaluationState.Paused));
        model.Entity<CellRow>().ToTable("EvaluationCells").HasKey(cell => new { cell.EvaluationId, cell.Row, cell.Repetition, cell.Model });
        model.Entity<CellRow>().HasOne<EvaluationRow>().WithMany().HasForeignKey(cell => cell.EvaluationId);
        model.Entity<CellRow>().HasIndex(cell => new { cell.EvaluationId, cell.Model, cell.State, cell.Row, cell.Repetition });
        model.Entity<CellRow>().HasIndex(cell => cell.Owner);
    }
}
