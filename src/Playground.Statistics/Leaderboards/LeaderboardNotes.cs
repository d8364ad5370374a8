using System.Globalization;
using Playground.Statistics.Ranking;

namespace Playground.Statistics.Leaderboards;

/// <summary>What a reader should know before believing a leaderboard.</summary>
sealed class LeaderboardNotes
{
    const int FewRaters = 20;

    /// <summary>Fewer raters aren't drawn anew, but votes.</summary>
    public const int FewestDrawn = 5;

    readonly List<string> sentences = [];

    public IReadOnlyList<string> Sentences => sentences;

    public void About(StrengthFit fit, IReadOnlyList<string> models)
    {
        if (!fit.WasRescued)
            return;
        sentences.Add(fit.Connectivity.Kind == ConnectivityKind.Connected
            ? "Davidson's ν has no finite estimate from these votes."
            : fit.Connectivity.Describe(models));
        sentences.Add(string.Create(CultureInfo.InvariantCulture,
            $"The strengths are therefore regularised with λ = {fit.Ridge}, and the intervals are those of the regularised fit."));
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
