using System.Globalization;
using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>What a reader should know before believing a leaderboard.</summary>
sealed class LeaderboardNotes
{
    const int FewRaters = 20;
    const int MostNamed = 3;

    /// <summary>Fewer raters aren't drawn anew, but votes.</summary>
    public const int FewestDrawn = 5;

    readonly List<string> sentences = [];

    public IReadOnlyList<string> Sentences => sentences;

    public void About(StrengthFit fit, IReadOnlyList<string> models)
    {
        var rescued = fit.RescuedIslands.Index().Where(island => island.Item).Select(island => island.Index).ToArray();
        var oneSided = rescued.Where(island => fit.Connectivity.Groups.Count(group => fit.Connectivity.Islands[group[0]] == island) > 1).ToArray();
        var groups = fit.Connectivity.Kind == ConnectivityKind.Disconnected;
        if (groups)
            sentences.Add(fit.Connectivity.Describe(models));
        if (rescued.Length == 0)
            return;
        if (oneSided.Length < rescued.Length)
            sentences.Add("Davidson's ν has no finite estimate from these votes.");
        foreach (var island in oneSided.Take(MostNamed))
            sentences.Add(groups ? fit.Connectivity.DescribeIsland(island, models) : fit.Connectivity.Describe(models));
        sentences.Add(string.Create(CultureInfo.InvariantCulture,
            $"The strengths {(groups && rescued.Length < fit.RescuedIslands.Count ? "in such groups " : "")}are therefore regularised with λ = {fit.Ridge}, and the intervals are those of the regularised fit."));
    }

    /// <summary>Draws of few votes may leave a model without a win or a loss.</summary>
    public void AboutIrregular(int irregular, int rounds)
    {
        if (irregular > 0)
            sentences.Add(string.Create(CultureInfo.InvariantCulture,
                $"In {irregular} of {rounds} bootstrap rounds the votes drawn allow no finite strengths; these rounds are regularised with λ = {BradleyTerry.RescueRidge}."));
    }

    /// <summary>The residuals of nothing but ties are all zero, and so are the errors made of them.</summary>
    public void AboutOnlyTies() =>
        sentences.Add("Every vote is a tie. All models are therefore equal, and their intervals of no width don't say how sure that is.");

    public void AboutRaters(int raters)
    {
        if (raters == 1)
            sentences.Add("All votes are one rater's, so votes are drawn anew instead of raters: the intervals say nothing about other raters.");
        else if (raters < FewestDrawn)
            sentences.Add($"There are only {raters} raters, so votes are drawn anew instead of raters: the intervals say nothing about other raters.");
        else if (raters < FewRaters)
            sentences.Add($"There are only {raters} raters; intervals from so few are probably too narrow.");
    }
}
