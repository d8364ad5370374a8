namespace Playground.Statistics.Ranking;

/// <summary>Along which results to walk from one model to the next; a tie can be walked both ways.</summary>
enum Follow
{
    Wins,
    Losses,
    Meetings,
}
