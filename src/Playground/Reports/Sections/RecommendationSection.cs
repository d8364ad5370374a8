using Playground.Models;
using Playground.Statistics.Leaderboards;

namespace Playground.Reports.Sections;

/// <summary>What the author recommends, and the facts that decide, as found.</summary>
static class RecommendationSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        var words = context.Settings.Recommendation.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var (place, paragraph) in words.Index())
            yield return new Paragraph(paragraph, Lead: place == 0, Marked: true);
        var facts = Facts(context).ToArray();
        if (facts.Length > 0)
            yield return new Bullets(facts);
        else if (words.Length == 0)
            yield return new Paragraph(context.Text["NoFacts"]);
    }

    static IEnumerable<string> Facts(SectionContext context)
    {
        var rows = context.Figures.Leaderboard?.Models ?? [];
        if (context.Figures.Leaderboard?.Settings.Islands is { } islands)
        {
            yield return context.Text.Say("FactIslands", context.Text.Whole(islands.Count));
            foreach (var island in islands)
                yield return BestOf([.. rows.Where(row => island.Contains(row.Model))], context);
        }
        else if (rows.Count > 0)
        {
            yield return Best(rows, context);
            if (CheapestAtTheTop(rows, context) is { } cheapest)
                yield return cheapest;
            if (OpenAgainstProprietary(rows, context) is { } both)
                yield return both;
        }
        if (context.Figures.BreakEven is not null)
            yield return BreakEvenSection.Sentence(context);
        if (context.Figures.Models.Where(model => model.Cost.PerThousand is null).Select(model => context.Name(model.Id)).ToArray() is { Length: > 0 } unknown && !context.Figures.Method.Concealed)
            yield return context.Text.Say("FactUnknownCost", string.Join(", ", unknown));
    }

    static string Best(IReadOnlyList<LeaderboardRow> rows, SectionContext context)
    {
        var text = context.Text;
        var top = Top(rows);
        return top.Count == 1
            ? text.Say("FactBest", context.Name(rows[0].Model), text.Whole(rows[0].Rating), text.Whole(rows[0].Lower), text.Whole(rows[0].Upper), text.Whole(rows[0].Votes))
            : text.Say("FactNoWinner", string.Join(", ", top.Select(row => context.Name(row.Model))), text.Whole(top.Count));
    }

    static string BestOf(IReadOnlyList<LeaderboardRow> rows, SectionContext context)
    {
        string Names(IEnumerable<LeaderboardRow> models) => string.Join(", ", models.Select(row => context.Name(row.Model)));
        var top = Top(rows);
        return context.Text.Say(top.Count == 1 ? "FactIslandBest" : "FactIslandOpen", Names(rows), Names(top));
    }

    /// <summary>The models that may be the best: no interval lies wholly above theirs.</summary>
    static IReadOnlyList<LeaderboardRow> Top(IReadOnlyList<LeaderboardRow> rows) => [.. rows.Where(row => row.RankLow == 1)];

    static string? CheapestAtTheTop(IReadOnlyList<LeaderboardRow> rows, SectionContext context)
    {
        var costs = Top(rows).Select(row => (row.Model, context.Model(row.Model)?.Cost)).Where(cost => cost.Cost?.PerThousand is not null).OrderBy(cost => cost.Cost!.PerThousand).ToArray();
        if (costs.Length < 2)
            return null;
        var (cheapest, dearest) = (costs[0], costs[^1]);
        return context.Text.Say("FactCheapest", context.Name(cheapest.Model), context.Text.Money(cheapest.Cost!.PerThousand!.Value, cheapest.Cost.Currency),
            context.Name(dearest.Model), context.Text.Money(dearest.Cost!.PerThousand!.Value, dearest.Cost.Currency));
    }

    static string? OpenAgainstProprietary(IReadOnlyList<LeaderboardRow> rows, SectionContext context)
    {
        var open = rows.FirstOrDefault(row => context.Model(row.Model)?.Access.Openness() == Openness.Open);
        var proprietary = rows.FirstOrDefault(row => context.Model(row.Model)?.Access.Openness() == Openness.Proprietary);
        if (open is null || proprietary is null)
            return null;
        var text = context.Text;
        var difference = open.Rating - proprietary.Rating;
        var sentence = text.Say(difference >= 0 ? "FactOpenAbove" : "FactOpenBelow", context.Name(open.Model), text.Whole(Math.Abs(difference)), context.Name(proprietary.Model));
        var (mine, theirs) = (context.Model(open.Model)!.Cost.PerThousand, context.Model(proprietary.Model)!.Cost.PerThousand);
        return mine is null || theirs is null or 0 ? sentence : $"{sentence} {text.Say("FactOpenCost", text.Share((double)(mine.Value / theirs.Value)))}";
    }
}
