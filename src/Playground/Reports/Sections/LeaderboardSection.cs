using Playground.Reports.Charts;
using Playground.Statistics.Leaderboards;

namespace Playground.Reports.Sections;

static class LeaderboardSection
{
    /// <summary>Intervals from so few raters are probably too narrow.</summary>
    const int FewRaters = 20;

    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Leaderboard is not { Models.Count: > 0 } leaderboard)
        {
            yield return new Paragraph(context.Text["NoVotes"]);
            yield break;
        }
        yield return new ChartBlock(new RatingChart(
            context.Text["ChartRating"],
            [.. leaderboard.Models.Select(row => new RatingBar(context.Name(row.Model), context.Model(row.Model)?.Access ?? default, row.Rating, row.Lower, row.Upper))], context.Text));
        yield return new TableBlock(Table(leaderboard, context));
        foreach (var note in Notes(leaderboard, context))
            yield return new Paragraph(note, Note: true);
    }

    static ReportTable Table(Leaderboard leaderboard, SectionContext context) => context.Table("leaderboard", "SectionLeaderboard",
        [
            context.Column("Rank"), context.Column("Model"), context.Column("Access"), context.Column("Rating", CellKind.Number), context.Column("Lower", CellKind.Number),
            context.Column("Upper", CellKind.Number), context.Column("Votes", CellKind.Whole), context.Column("Wins", CellKind.Whole), context.Column("Losses", CellKind.Whole), context.Column("Ties", CellKind.Whole),
        ],
        leaderboard.Models.Select(row => new object?[]
        {
            row.RankLow == row.RankHigh ? context.Text.Whole(row.RankLow) : $"{row.RankLow}–{row.RankHigh}",
            context.Name(row.Model), context.Access(row.Model), row.Rating, row.Lower, row.Upper, row.Votes, row.Wins, row.Losses, row.Ties,
        }));

    static IEnumerable<string> Notes(Leaderboard leaderboard, SectionContext context)
    {
        var (text, settings) = (context.Text, leaderboard.Settings);
        yield return text.Say("NoteScale", text.Share(settings.Confidence));
        yield return string.Join(" ",
            text[settings.Ties == "davidson" ? "NoteDavidson" : "NoteBradleyTerry"],
            text[settings.BothBad == "exclude" ? "NoteBothBadOut" : "NoteBothBadTie"],
            settings.Interval == "bootstrap" ? text.Say(settings.Resampled == "raters" ? "NoteBootstrapRaters" : "NoteBootstrapVotes", settings.Rounds, settings.Seed)
            : text[settings.Interval == "regularised" ? "NoteRegularised" : "NoteSandwich"]);
        if (context.Figures.Method.Raters is > 1 and < FewRaters and var raters)
            yield return text.Say("NoteFewRaters", raters);
        else if (context.Figures.Method.Raters == 1)
            yield return text["NoteOneRater"];
    }
}
