using Playground.PricePerformance;

namespace Playground.Reports.Sections;

/// <summary>What a reader should know before deciding by the report.</summary>
static class LimitsSection
{
    public static IEnumerable<Block> Blocks(SectionContext context) => [new Bullets([.. Sentences(context)])];

    static IEnumerable<string> Sentences(SectionContext context)
    {
        var (figures, text) = (context.Figures, context.Text);
        yield return text["LimitSample"];
        if (figures.Method.Ratings > figures.Method.Blind)
            yield return text.Say("LimitNotBlind", figures.Method.Ratings - figures.Method.Blind, figures.Method.Ratings);
        foreach (var (key, count) in Counts(figures))
            if (count > 0)
                yield return text.Say(key, count);
        if (figures.Models.Sum(model => model.Endings.Values.Sum()) is > 0 and var unusable)
            yield return text.Say("LimitUnusable", unusable, figures.Models.Sum(model => model.Answers));
        if (figures.Models.Where(model => model.Cost.Gap == CostGap.NoRate).Select(model => context.Name(model.Id)).ToArray() is { Length: > 0 } inconvertible)
            yield return text.Say("LimitNoRate", string.Join(", ", inconvertible));
        if (Unrated(context) is { Length: > 0 } unrated)
            yield return text.Say("LimitUnrated", string.Join(", ", unrated));
        foreach (var rate in figures.Gaps.Rates)
            yield return text.Say("AssumeRate", rate.From, rate.Rate, rate.To, text.Day(rate.Date));
        if (figures.Gaps.MissingPicks.Count > 0)
            yield return text.Say("LimitMissingPicks", string.Join(", ", figures.Gaps.MissingPicks));
        yield return text["LimitCosts"];
    }

    static IEnumerable<(string Key, int Count)> Counts(ReportFigures figures) =>
    [
        ("LimitUnpriced", figures.Models.Sum(model => model.Cost.Unpriced)),
        ("LimitEstimated", figures.Models.Sum(model => model.Cost.Estimated)),
        ("LimitShared", figures.Models.Sum(model => model.Shared)),
        ("LimitUnfinished", figures.Gaps.Unfinished),
        ("LimitConcealed", figures.Gaps.ConcealedRatings),
        ("LimitOpen", figures.Gaps.OpenRatings),
        ("LimitUncounted", figures.Gaps.UncountedRatings),
        ("LimitCut", figures.Gaps.CutTexts),
        ("LimitHiddenPicks", figures.Gaps.HiddenPicks),
    ];

    static string[] Unrated(SectionContext context)
    {
        var rated = (context.Figures.Leaderboard?.Models ?? []).Select(row => row.Model).ToHashSet();
        return rated.Count == 0 ? [] : [.. context.Figures.Models.Where(model => !rated.Contains(model.Id)).Select(model => context.Name(model.Id))];
    }
}
