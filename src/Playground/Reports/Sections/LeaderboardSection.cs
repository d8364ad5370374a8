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
        var groups = leaderboard.InGroups();
        foreach (var (index, group) in groups.Index())
        {
            if (groups.Count > 1)
                yield return new Paragraph(context.Text.Say("GroupHeading", context.Text.Whole(index + 1), context.Text.Whole(groups.Count), string.Join(", ", group.Select(row => context.Name(row.Model)))));
            yield return new ChartBlock(new RatingChart(
                context.Text["ChartRating"],
                [.. group.Select(row => new RatingBar(context.Name(row.Model), context.Model(row.Model)?.Access ?? default, row.Rating, row.Lower, row.Upper))], context.Text));
        }
        yield return new TableBlock(Table(leaderboard, context));
        foreach (var note in Notes(leaderboard, context))
            yield return new Paragraph(note, Note: true);
    }

    // A column more where there are groups.
    static ReportTable Table(Leaderboard leaderboard, SectionContext context)
    {
        var grouped = leaderboard.InGroups().Count > 1;
        return context.Table("leaderboard", "SectionLeaderboard",
            [
                .. grouped ? (ReportColumn[])[context.Column("Group", CellKind.Whole)] : [],
                context.Column("Rank"), context.Column("Model"), context.Column("Access"), context.Column("Rating", CellKind.Number), context.Column("Lower", CellKind.Number),
                context.Column("Upper", CellKind.Number), context.Column("Votes", CellKind.Whole), context.Column("Wins", CellKind.Whole), context.Column("Losses", CellKind.Whole), context.Column("Ties", CellKind.Whole),
            ],
            leaderboard.Models.Select(row => (object?[])
            [
                .. grouped ? (object?[])[(long)row.Group + 1] : [],
                row.RankLow == row.RankHigh ? context.Text.Whole(row.RankLow) : $"{row.RankLow}–{row.RankHigh}",
                context.Name(row.Model), context.Access(row.Model), row.Rating, row.Lower, row.Upper, row.Votes, row.Wins, row.Losses, row.Ties,
            ]));
    }

    static IEnumerable<string> Notes(Leaderboard leaderboard, SectionContext context)
    {
        var (text, settings) = (context.Text, leaderboard.Settings);
        yield return text.Say("NoteScale", text.Share(settings.Confidence));
        yield return string.Join(" ",
            text[settings.Ties == "davidson" ? "NoteDavidson" : "NoteBradleyTerry"],
            text[settings.BothBad == "exclude" ? "NoteBothBadOut" : "NoteBothBadTie"],
            settings.Interval == "bootstrap" ? text.Say(settings.Resampled == "raters" ? "NoteBootstrapRaters" : "NoteBootstrapVotes", settings.Rounds, settings.Seed)
            : text[settings.Interval == "regularised" ? "NoteRegularised" : "NoteSandwich"]);
        if (leaderboard.InGroups().Count > 1)
            yield return text["NoteGroups"];
        if (settings.RegularisedGroups is { } regularised)
            yield return text.Say("NoteRegularisedGroups", string.Join(", ", regularised.Select(group => text.Whole(group + 1))));
        if (settings.IrregularRounds is > 0 and var irregular)
            yield return text.Say("NoteIrregular", text.Whole(irregular), settings.Rounds);
        if (context.Figures.Method.Raters is > 1 and < FewRaters and var raters)
            yield return text.Say("NoteFewRaters", raters);
        else if (context.Figures.Method.Raters == 1)
            yield return text["NoteOneRater"];
    }
}
