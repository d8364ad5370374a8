using Microsoft.Extensions.Localization;
using Playground.Statistics.Leaderboards;
using Playground.Statistics.Ranking;

namespace Playground.Web.Leaderboards;

/// <summary>Says how a ranking was made, under whatever table it stands.</summary>
public static class MethodText
{
    internal const string Davidson = "davidson";
    internal const string Exclude = "exclude";
    internal const string Bootstrap = "bootstrap";

    public static string Of(IStringLocalizer<MethodLine> words, LeaderboardSettings settings) => string.Join(" ",
        settings.Ties == Davidson ? words["SaysDavidson", settings.Nu ?? 0, settings.NuStandardError ?? 0] : words["SaysBradleyTerry"],
        settings.BothBad == Exclude ? words["SaysExclude"] : words["SaysHalf"],
        settings.Interval switch
        {
            Bootstrap when settings.Resampled == "raters" => words["SaysRaters", settings.Confidence, settings.Rounds ?? 0, settings.Seed ?? 0],
            Bootstrap => words["SaysVotes", settings.Confidence, settings.Rounds ?? 0, settings.Seed ?? 0],
            "regularised" => words["SaysRegularised", settings.Confidence, settings.Ridge],
            _ => words["SaysSandwich", settings.Confidence],
        },
        words["SaysScale"]);
}
