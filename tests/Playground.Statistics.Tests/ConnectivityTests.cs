using Playground.Statistics.Ranking;
using Playground.Statistics.Votes;

namespace Playground.Statistics.Tests;

public class ConnectivityTests
{
    [Fact]
    public void Of_TiesOnly_IsConnected() => Assert.Equal(ConnectivityKind.Connected, Look("a=b", "b=c").Kind);

    [Fact]
    public void Of_ChainOfWins_PutsWinnersFirst()
    {
        var found = Look("a>b", "b>c", "c>b", "c>d");

        Assert.Equal(ConnectivityKind.OneSided, found.Kind);
        Assert.Equal([[0], [1, 2], [3]], found.Groups);
        Assert.Contains("{a} > {b, c} > {d}", found.Describe(["a", "b", "c", "d"]));
    }

    [Fact]
    public void Of_GroupsThatNeverMet_NamesThem()
    {
        var found = Look("a>b", "b>a", "c=d");

        Assert.Equal(ConnectivityKind.Disconnected, found.Kind);
        Assert.Contains("never met", found.Describe(["a", "b", "c", "d"]));
        Assert.Equal(2, found.Groups.Count);
    }

    [Fact]
    public void Describe_ManyGroups_IsCut()
    {
        var found = Look([.. Enumerable.Range(0, 50).Select(i => $"m{i}>m{i + 1}")]);

        Assert.Contains("(51 groups)", found.Describe([.. Enumerable.Range(0, 51).Select(i => $"m{i}")]));
    }

    static Connectivity Look(params string[] results) => Connectivity.Of(PairCounts.Of(TestVotes.Of(results), BothBadRule.Half));
}
