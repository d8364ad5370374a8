namespace Playground.Reports.Sections;

/// <summary>The rows behind the figures.</summary>
static class RowTables
{
    public static ReportTable Answers(ReportDocument report, ReportText text)
    {
        var context = new SectionContext(report, text);
        return context.Table("answers", "TableAnswers",
            [
                context.Column("Comparison"), context.Column("ModelId"), context.Column("At", CellKind.Moment), context.Column("Turn", CellKind.Whole), context.Column("Repetition", CellKind.Whole),
                context.Column("Attempt", CellKind.Whole), context.Column("State"), context.Column("InputTokens", CellKind.Whole), context.Column("OutputTokens", CellKind.Whole), context.Column("TokensOrigin"),
                context.Column("Cost", CellKind.Money), context.Column("Currency"), context.Column("FirstTokenSeconds", CellKind.Number, 3), context.Column("TotalSeconds", CellKind.Number, 3),
                context.Column("TokensPerSecond", CellKind.Number, 2), context.Column("SharedDevice", CellKind.Flag),
            ],
            report.Figures.Answers.Select(answer => new object?[]
            {
                answer.Comparison, answer.Model, answer.At, answer.Turn + 1, answer.Repetition + 1, answer.Attempt + 1, Word(answer.State), answer.InputTokens, answer.OutputTokens,
                Word(answer.TokensOrigin), answer.Cost, answer.Currency, answer.FirstTokenSeconds, answer.TotalSeconds, answer.TokensPerSecond, answer.SharedDevice,
            }));
    }

    public static ReportTable Votes(ReportDocument report, ReportText text)
    {
        var context = new SectionContext(report, text);
        return context.Table("votes", "TableVotes",
            [
                context.Column("At", CellKind.Moment), context.Column("Rater"), context.Column("Comparison"), context.Column("ModelA"), context.Column("ModelB"), context.Column("Outcome"),
                context.Column("Blind", CellKind.Flag), context.Column("Seconds", CellKind.Number, 1), context.Column("Rationale"),
            ],
            report.Figures.Votes.Select(vote => new object?[] { vote.At, vote.Rater, vote.Comparison, vote.A, vote.B, Word(vote.Outcome), vote.Blind, vote.Seconds, vote.Rationale }));
    }

    // Words that programs read stay English, as in every other export.
    static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
