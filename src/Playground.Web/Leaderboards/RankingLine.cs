using Playground.Leaderboards;
using Playground.Models;
using Playground.Statistics.Leaderboards;

namespace Playground.Web.Leaderboards;

/// <summary>A model in a ranking, with all that stands in its row.</summary>
/// <param name="Score">What it scores against the average opponent, a tie as half.</param>
/// <param name="Facts"><c>null</c> while the answers behind the votes are read, or where none are stored.</param>
/// <param name="Style">Its rank among the votes whose texts are stored, with style and without; <c>null</c> where that can't be told.</param>
public sealed record RankingLine(LeaderboardRow Row, string Name, ModelAccess Access, double Score, AnsweringFacts? Facts, (int With, int Without)? Style)
{
    /// <summary>Fewer votes say little, whatever the interval.</summary>
    public const int FewVotes = 30;

    public bool IsPreliminary => Row.Votes < FewVotes;

    public string Rank => Row.RankLow == Row.RankHigh ? $"{Row.RankLow}" : $"{Row.RankLow}–{Row.RankHigh}";

    /// <summary>The better, the greater; unknown values come last.</summary>
    public double Key(RankingColumn column) => column switch
    {
        RankingColumn.Rating => Row.Rating,
        RankingColumn.Votes => Row.Votes,
        RankingColumn.Price => Facts?.CostPerThousand is { } cost ? -(double)cost : double.NegativeInfinity,
        RankingColumn.Speed => Facts?.TokensPerSecond ?? double.NegativeInfinity,
        _ => Row.Lower,
    };
}
