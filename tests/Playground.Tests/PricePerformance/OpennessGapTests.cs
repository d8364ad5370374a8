using Playground.Leaderboards;
using Playground.PricePerformance;
using Playground.Statistics.Intervals;
using Playground.Statistics.Votes;
using Playground.Testing;
using Xunit;

namespace Playground.Tests.PricePerformance;

public sealed class OpennessGapTests
{
    [Fact]
    public void Find_SeveralOfEach_SetsTheBestAgainstEachOther()
    {
        var gap = Find([Model("open-weak", 1), Model("open-strong", 2), Model("host/weak", 4, hosted: true), Model("host/strong", 8, hosted: true)],
            ("host/strong", "open-strong", 60, 40), ("open-strong", "open-weak", 60, 40), ("host/strong", "host/weak", 60, 40), ("host/weak", "open-weak", 50, 50));

        Assert.Equal(("host/strong", "open-strong"), (gap!.Better.Model.Id, gap.Worse.Model.Id));
        Assert.True(gap.Verdict.Score > 0.5);
        Assert.Equal(4, gap.PriceRatio!.Value, 9);
        Assert.Equal("open-strong", gap.Cheaper!.Model.Id);
    }

    [Fact]
    public void Find_OpenModelAhead_IsTheBetterOne()
    {
        var gap = Find([Model("open", 3), Model("host/a", 1, hosted: true)], ("open", "host/a", 90, 10));

        Assert.Equal("open", gap!.Better.Model.Id);
        Assert.True(gap.Verdict.Separated);
        Assert.Equal("host/a", gap.Cheaper!.Model.Id);
    }

    [Fact]
    public void Find_CostOfOneUnknown_HasNoRatio()
    {
        var gap = Find([Model("open", null), Model("host/a", 1, hosted: true)], ("open", "host/a", 50, 50));

        Assert.Null(gap!.PriceRatio);
        Assert.Null(gap.Cheaper);
    }

    [Fact]
    public void Find_GroupsThatNeverMet_LooksWithinOneThatHasBoth()
    {
        // The strongest open model is in a group without a proprietary one.
        var gap = Find([Model("open", 1), Model("host/a", 1, hosted: true), Model("alone", 1), Model("alone-too", 1)], ("alone", "alone-too", 200, 20), ("host/a", "open", 12, 9));

        Assert.Equal(("host/a", "open"), (gap!.Better.Model.Id, gap.Worse.Model.Id));
    }

    [Fact]
    public void Find_OnlyOpenModels_IsNone() => Assert.Null(Find([Model("a", 1), Model("b", 1)], ("a", "b", 10, 10)));

    [Fact]
    public void Find_NoVotes_IsNone() => Assert.Null(Find([Model("a", 1), Model("host/b", 1, hosted: true)]));

    static OpennessGap? Find(ModelPerformance[] models, params (string A, string B, int Won, int Lost)[] votes)
    {
        string[] names = [.. models.Select(model => model.Model.Id)];
        PackedVote[] packed = [.. votes.SelectMany(pair => Enumerable.Repeat(VoteOutcome.A, pair.Won).Concat(Enumerable.Repeat(VoteOutcome.B, pair.Lost))
            .Select((outcome, index) => new PackedVote(Array.IndexOf(names, pair.A), Array.IndexOf(names, pair.B), outcome)))];
        return OpennessGap.Find(Ranking.Of(new(new(), new()), new(names, [], packed)), models);
    }

    static ModelPerformance Model(string id, double? cost, bool hosted = false) => new()
    {
        Figures = new() { Model = TestModels.Card(id, hosted ? "api.example" : null) },
        CostPerThousand = cost is { } known ? new Estimate(known, known, known) : null,
    };
}
